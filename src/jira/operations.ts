// Every Jira operation that the app can call, from the page or from a function. The manifest's scopes follow from
// this table; a path that isn't here is not called. It must not know who calls or how.

export type JiraMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface JiraOperation {
  readonly method: JiraMethod;
  /** As Atlassian's OpenAPI document spells it, parameters in braces. */
  readonly path: `/rest/api/3/${string}` | `/rest/agile/1.0/${string}`;
  readonly writes: boolean;
  /** Whether it may be sent again when nobody knows if the first one arrived. */
  readonly repeatable: boolean;
}

const read = <Path extends JiraOperation['path']>(method: JiraMethod, path: Path) =>
  ({ method, path, writes: false, repeatable: true }) as const;

const replace = <Path extends JiraOperation['path']>(path: Path) =>
  ({ method: 'PUT', path, writes: true, repeatable: true }) as const;

const make = <Path extends JiraOperation['path']>(path: Path) =>
  ({ method: 'POST', path, writes: true, repeatable: false }) as const;

const remove = <Path extends JiraOperation['path']>(path: Path) =>
  ({ method: 'DELETE', path, writes: true, repeatable: true }) as const;

export const jiraOperations = {
  'search.jql': read('POST', '/rest/api/3/search/jql'),
  'search.approximateCount': read('POST', '/rest/api/3/search/approximate-count'),
  'issue.bulkfetch': read('POST', '/rest/api/3/issue/bulkfetch'),
  'issue.get': read('GET', '/rest/api/3/issue/{issueIdOrKey}'),
  'issue.edit': replace('/rest/api/3/issue/{issueIdOrKey}'),
  'issue.create': make('/rest/api/3/issue'),
  'issue.delete': remove('/rest/api/3/issue/{issueIdOrKey}'),
  'issue.rank': replace('/rest/agile/1.0/issue/rank'),
  'createmeta.types': read('GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes'),
  'createmeta.fields': read('GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}'),
  'issue.editmeta': read('GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta'),
  'field.list': read('GET', '/rest/api/3/field'),
  'issueLinkType.list': read('GET', '/rest/api/3/issueLinkType'),
  'issueLink.create': make('/rest/api/3/issueLink'),
  'issueLink.delete': remove('/rest/api/3/issueLink/{linkId}'),
  'project.get': read('GET', '/rest/api/3/project/{projectIdOrKey}'),
  'project.search': read('GET', '/rest/api/3/project/search'),
  'user.assignable': read('GET', '/rest/api/3/user/assignable/search'),
  'user.bulk': read('GET', '/rest/api/3/user/bulk'),
  'user.holders': read('GET', '/rest/api/3/user/permission/search'),
  'user.picker': read('GET', '/rest/api/3/user/picker'),
  'group.bulk': read('GET', '/rest/api/3/group/bulk'),
  'group.picker': read('GET', '/rest/api/3/groups/picker'),
  'myself.get': read('GET', '/rest/api/3/myself'),
  'project.roles': read('GET', '/rest/api/3/project/{projectIdOrKey}/role'),
  'project.role': read('GET', '/rest/api/3/project/{projectIdOrKey}/role/{id}'),
  'mypermissions.get': read('GET', '/rest/api/3/mypermissions'),
  'permissions.check': read('POST', '/rest/api/3/permissions/check'),
} satisfies Record<string, JiraOperation>;

export type JiraOperationName = keyof typeof jiraOperations;

type ParametersOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

/** The parameters that the operation's path has: `issueIdOrKey`. */
export type JiraPathParameters<Name extends JiraOperationName> = Readonly<
  Record<ParametersOf<(typeof jiraOperations)[Name]['path']>, string>
>;

/** A list stands there once for each of its texts. */
export type JiraQuery = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const toTexts = (value: JiraQuery[string]): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
};

const toQueryText = (query: JiraQuery): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const text of toTexts(value)) parameters.append(name, text);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
};

const toPathSegment = (value: string | undefined): string => {
  if (value === undefined || /^\.{0,2}$/.test(value))
    throw new RangeError('A path parameter must name something.');
  return encodeURIComponent(value);
};

/** The operation's path with its parameters filled in and escaped. */
export const toJiraPath = <Name extends JiraOperationName>(
  name: Name,
  parameters: JiraPathParameters<Name>,
  query: JiraQuery = {},
): string => {
  const values: Readonly<Record<string, string>> = parameters;
  const path = jiraOperations[name].path.replace(/\{(\w+)\}/g, (_, parameter: string) =>
    toPathSegment(values[parameter]),
  );
  return path + toQueryText(query);
};
