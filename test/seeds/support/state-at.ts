// What a field of an issue was at an instant: today's value with every later change taken back.

import type { Issue } from '../../../dev/jira/model';

export function stateAt(issue: Issue, fieldId: string, instant: number): string | null {
  const today =
    fieldId === 'duedate' ? issue.dueDate : ((issue.custom[fieldId] as string | undefined) ?? null);
  return issue.history
    .filter((history) => history.at > instant)
    .toReversed()
    .flatMap((history) => history.items.filter((item) => item.fieldId === fieldId))
    .reduce<string | null>((_, item) => item.from, today);
}
