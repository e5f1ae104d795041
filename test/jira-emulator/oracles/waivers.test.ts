// No waiver is kept that nothing needs: without it a recorded answer, or an example of Atlassian's own document, is refused.
import { findViolations } from '../../../dev/jira/contract/contract-check';
import { documentNames, readDocument } from '../../../dev/jira/contract/operation-index';
import { type Waiver, waivers } from '../../../dev/jira/contract/waivers';
import { readRecordings } from './recordings';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly responseBody: unknown;
}

interface Documented {
  readonly content?: { readonly 'application/json'?: { readonly example?: unknown } };
}

function parse(example: unknown): unknown {
  if (typeof example !== 'string') return example;
  try {
    return JSON.parse(example) as unknown;
  } catch {
    return undefined;
  }
}

function exampleAnswers(waiver: Waiver): Answer[] {
  return documentNames.flatMap((name) =>
    Object.entries(readDocument(name).paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => {
        if (!waiver.operations.test(path) || !('responses' in operation)) return [];
        return Object.entries(operation.responses).flatMap(([status, documented]) => {
          const responseBody = parse((documented as Documented).content?.['application/json']?.example);
          return responseBody === undefined
            ? []
            : [{ method: method.toUpperCase(), path, status: Number(status), responseBody }];
        });
      }),
    ),
  );
}

const recordedAnswers: Answer[] = readRecordings().flatMap(({ interactions }) =>
  interactions.map(({ path, ...rest }) => ({
    ...rest,
    path: path.replace('/rest/api/2/serverInfo', '/rest/api/3/serverInfo'),
  })),
);

const complaintsAbout = (answers: readonly Answer[]): number =>
  answers.flatMap((one) => findViolations({ ...one, requestBody: undefined })).length;

/** The list is the check's own, so a waiver is out of force while it is out of the list. */
function complaintsWithout(waiver: Waiver, answers: readonly Answer[]): number {
  const list = waivers as Waiver[];
  const at = list.indexOf(waiver);
  list.splice(at, 1);
  try {
    return complaintsAbout(answers);
  } finally {
    list.splice(at, 0, waiver);
  }
}

const isRecorded = ({ evidence }: Waiver): boolean => evidence.includes('.cloud.json');

it.each([...waivers])('is needed: $complaint, by $evidence', (waiver) => {
  const answers = isRecorded(waiver) ? recordedAnswers : exampleAnswers(waiver);
  expect(complaintsWithout(waiver, answers)).toBeGreaterThan(complaintsAbout(answers));
});
