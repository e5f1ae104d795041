// The JQL that finds a plan's issues: projects, narrowed by what somebody typed. Knows quoting as far as an order at the
// end has to be told from a text that only reads like one.

/** What a plan shows of Jira. */
export interface IssueScope {
  /** At least one. */
  readonly projectIds: readonly string[];
  readonly jql: string | null;
  /** A filter that somebody saved in Jira. */
  readonly filterId: string | null;
}

/** Without the order that a person put at its end: the plan has an order of its own. */
export const withoutOrder = (jql: string): string => {
  const parts = jql.match(/"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[^"']+/g) ?? [];
  let clause = '';
  for (const part of parts) {
    const isQuoted = part.startsWith('"') || part.startsWith("'");
    const at = isQuoted ? -1 : part.search(/\border\s+by\b/i);
    if (at >= 0) return (clause + part.slice(0, at)).trim();
    clause += part;
  }
  return clause.trim();
};

/** Fit to be followed by ` AND …` or ` ORDER BY …`. */
export const toWhere = ({ projectIds, jql, filterId }: IssueScope): string => {
  const [only = '', ...others] = projectIds;
  const projects = others.length === 0 ? `project = ${only}` : `project in (${projectIds.join(', ')})`;
  const typed = jql === null ? '' : withoutOrder(jql);
  return [
    projects,
    ...(filterId === null ? [] : [`filter = ${filterId}`]),
    ...(typed === '' ? [] : [`(${typed})`]),
  ].join(' AND ');
};

export const isSameScope = (one: IssueScope, other: IssueScope): boolean =>
  one.jql === other.jql &&
  one.filterId === other.filterId &&
  one.projectIds.length === other.projectIds.length &&
  one.projectIds.every((id) => other.projectIds.includes(id));
