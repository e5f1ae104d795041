// Runs a query the way a search does.
import { prepareJql } from '../../../../dev/jira/jql/evaluate-jql';
import type { JqlContext } from '../../../../dev/jira/jql/jql-context';

export const keysFound = (text: string, context: JqlContext): string[] => {
  const outcome = prepareJql(text, context, { unknown: 'error' });
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return outcome.query.find(() => true).map(({ key }) => key);
};
