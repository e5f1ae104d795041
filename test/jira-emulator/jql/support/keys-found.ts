// Runs a query the way the store does: candidates, test, order.
import { prepareJql } from '../../../../dev/jira/jql/evaluate-jql';
import type { JqlContext } from '../../../../dev/jira/jql/jql-context';

export const keysFound = (text: string, context: JqlContext): string[] => {
  const outcome = prepareJql(text, context, { unknown: 'error' });
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  const { query } = outcome;
  const among = [...(query.candidates() ?? context.issues.all())];
  return query.sort(among.filter((issue) => query.matches(issue))).map(({ key }) => key);
};
