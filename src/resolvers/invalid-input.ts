// One clear refusal out of all that is wrong with an input: the place, and what is wanted there, never what was sent.
import { fail, type Failure } from '#contract/errors';
import type { z } from '#contract/zod';

const maxFieldLength = 200;

const pathOf = (issue: z.core.$ZodIssue): string => {
  const last = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...last].map(String).join('.').slice(0, maxFieldLength);
};

export const toInvalidInput = (error: z.ZodError): Failure => {
  const issue = error.issues[0];
  if (issue === undefined) return fail('invalid-input', 'The input is not valid.');
  const message =
    issue.code === 'unrecognized_keys' ? 'There is no such field.' : 'The value is not valid here.';
  return fail('invalid-input', message, { field: pathOf(issue) });
};
