// Who changed certain fields of an issue last, by Jira's change history.
import type { JiraClient } from './jira-client';
import { listAt, objectAt, textAt } from './json';

export interface LastChange {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Null where the newest 40 entries of the history don't tell. */
export const whoChanged = async (
  client: JiraClient,
  issueId: string,
  fieldIds: readonly string[],
): Promise<LastChange | null> => {
  const answer = await client.call(
    'issue.get',
    { issueIdOrKey: issueId },
    { query: { fields: 'updated', expand: 'changelog' } },
  );
  if (!answer.ok) return null;
  const changes = listAt(objectAt(answer.value.body, 'changelog'), 'histories')
    .filter((history) =>
      listAt(history, 'items').some((item) => fieldIds.includes(textAt(item, 'fieldId') ?? '')),
    )
    .map((history) => ({
      name: textAt(objectAt(history, 'author'), 'displayName') ?? '',
      at: Date.parse(textAt(history, 'created') ?? ''),
    }))
    .filter(({ at }) => !Number.isNaN(at));
  return changes.toSorted((a, b) => b.at - a.at)[0] ?? null;
};
