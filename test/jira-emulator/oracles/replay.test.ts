// Each recorded conversation held again with a twin of the recorded site: the same status, and the same keys.
import { createContractCheck, type Violation } from '../../../dev/jira/contract/contract-check';
import { createJira } from '../../../dev/jira/create-jira';
import { adaAccount, createTwin, twinNow } from './recorded-twin';
import { type Interaction, keyPathsOf, readRecordings, type Recording } from './recordings';

interface Replay {
  readonly interaction: Interaction;
  readonly status: number;
  readonly body: unknown;
}

interface Conversation {
  readonly replies: readonly Replay[];
  /** Calls that the local Jira has no route for. */
  readonly unknown: readonly string[];
  readonly violations: readonly Violation[];
}

/** Version 2 has a document of its own, which the check doesn't hold against. */
const isOfVersion2 = (operation: string): boolean => operation.includes('/rest/api/2/');

async function replay(recording: Recording): Promise<Conversation> {
  const violations: Violation[] = [];
  const jira = createJira({
    data: createTwin(recording),
    clock: () => twinNow,
    check: createContractCheck({ onViolation: (violation) => violations.push(violation) }),
    warn: (line) => unknown.push(line),
  });
  const replies: Replay[] = [];
  const unknown: string[] = [];
  let token: unknown;
  for (const interaction of recording.interactions) {
    const { method, requestBody } = interaction;
    // A token means something to the server that gave it alone.
    const path = interaction.path.replace(/nextPageToken=[^&]+/, () => `nextPageToken=${String(token)}`);
    const headers = { 'content-type': 'application/json' };
    const init = requestBody === undefined ? { method } : { method, headers, body: requestBody };
    const response = await jira.handle(new Request(`https://recorded.invalid${path}`, init), {
      type: 'person',
      accountId: adaAccount,
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    token = (body as { nextPageToken?: unknown } | undefined)?.nextPageToken;
    replies.push({ interaction, status: response.status, body });
  }
  return { replies, unknown, violations: violations.filter(({ operation }) => !isOfVersion2(operation)) };
}

/** Keys that the recordings themselves have only sometimes, by jira-recordings' own count. */
const sometimes =
  /(^|\.)(accountType|fieldId|tmpFromAccountId|tmpToAccountId|untranslatedName|scope|entityId|nextPageToken|jsdPublic|visibility|updateAuthor|parent)(\.|\[|$)/;

function difference(left: Set<string>, right: Set<string>): string[] {
  return [...left].filter((path) => !right.has(path) && !sometimes.test(path));
}

it.each(readRecordings())('$name gets the same answers from a twin', async (recording) => {
  const { replies, unknown, violations } = await replay(recording);
  expect(unknown).toEqual([]);
  for (const { interaction, status, body } of replies) {
    const recorded = keyPathsOf(interaction.responseBody);
    const ours = keyPathsOf(body);
    expect({
      call: `${interaction.method} ${interaction.path}`,
      status,
      missing: difference(recorded, ours),
      extra: difference(ours, recorded),
    }).toEqual({
      call: `${interaction.method} ${interaction.path}`,
      status: interaction.status,
      missing: [],
      extra: [],
    });
  }
  expect(violations).toEqual([]);
});
