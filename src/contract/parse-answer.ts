// How the page reads an answer of a function: never trusting that both are of the same release.
import { errorCodes, fail } from './errors';
import { operations, type OperationName, type OperationResult } from './operations';
import { z } from './zod';

const answerSchemaOf = (output: z.ZodType) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: output }),
    z.object({
      ok: z.literal(false),
      error: z.object({
        code: z.enum(errorCodes),
        message: z.string(),
        field: z.string().exactOptional(),
        current: output.exactOptional(),
        requestId: z.string().exactOptional(),
      }),
    }),
  ]);

/** The envelope that the function sent, or `version-mismatch` where it is none that this page knows. */
export const parseAnswer = <Name extends OperationName>(
  name: Name,
  answer: unknown,
): OperationResult<Name> => {
  const parsed = answerSchemaOf(operations[name].output).safeParse(answer);
  if (!parsed.success)
    return fail('version-mismatch', `The answer to ${name} is not of this page's release.`);
  return parsed.data as OperationResult<Name>;
};
