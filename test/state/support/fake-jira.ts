// A Jira of one project, just enough to be read and written: its dates are what the page must agree with. Faults come
// in the order in which they are given, each for one request that it fits.
import type { JiraRequest, JiraResponse, JiraTransport } from '../../../src/jira/transport';

export interface FakeIssue {
  readonly id: string;
  start: string | null;
  due: string | null;
  summary: string;
  labels: readonly string[];
  assignee: { readonly accountId: string } | null;
  updated: number;
  parentId: string | null;
  mayEdit: boolean;
  gone: boolean;
  /** `1` for a task, `2` for a sub-task. */
  readonly typeId: string;
  /** Made by the person whose page it is. */
  readonly mine: boolean;
}

export type Fault =
  /** Answered instead of being carried out. */
  | {
      readonly on: 'read' | 'write';
      readonly type: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Carried out or not, its answer never arrives. */
  | { readonly on: 'read' | 'write'; readonly type: 'lost'; readonly carriedOut: boolean };

export interface FakeJira {
  readonly transport: JiraTransport;
  /** In the order of their rank. */
  readonly issues: Map<string, FakeIssue>;
  faults: Fault[];
  /** Somebody else puts an issue behind another. */
  readonly rank: (id: string, after: string) => void;
  /** Somebody else changes an issue. */
  readonly change: (
    id: string,
    fields: Partial<
      Pick<FakeIssue, 'start' | 'due' | 'summary' | 'labels' | 'assignee' | 'mayEdit' | 'gone'>
    >,
  ) => void;
}

export const startField = 'customfield_10015';

const begin = Date.parse('2026-11-01T00:00:00Z');

export const createFakeJira = (dates: readonly Pick<FakeIssue, 'start' | 'due' | 'parentId'>[]): FakeJira => {
  const issues = new Map<string, FakeIssue>();
  dates.forEach((given, i) => {
    const id = String(10001 + i);
    issues.set(id, {
      id,
      ...given,
      summary: `Task ${id}`,
      labels: [],
      assignee: null,
      updated: begin,
      mayEdit: true,
      gone: false,
      typeId: '1',
      mine: false,
    });
  });
  let time = begin;
  const fake: FakeJira = {
    issues,
    faults: [],
    rank: (id, after) => {
      rankIn(issues, [id], { after });
    },
    change: (id, fields) => {
      Object.assign(issues.get(id)!, fields, { updated: ++time });
      const left = fields.gone ? [...issues.values()].filter(({ parentId }) => parentId === id) : [];
      left.forEach((child) => Object.assign(child, { parentId: null, updated: ++time }));
    },
    transport: async (request) => {
      await Promise.resolve();
      const fault = takeFault(fake, request);
      if (fault?.type === 'status')
        return {
          status: fault.status,
          headers: fault.headers ?? {},
          body: { errorMessages: [`Fault ${fault.status}`], errors: {} },
        };
      const response = fault?.carriedOut === false ? null : answer(fake, request);
      if (fault || !response) throw new TypeError('Failed to fetch');
      return response;
    },
  };
  return fake;
};

const isRead = ({ method, path }: JiraRequest): boolean =>
  method === 'GET' || path.includes('bulkfetch') || path.includes('search');

const takeFault = (fake: FakeJira, request: JiraRequest): Fault | undefined => {
  const kind = isRead(request) ? 'read' : 'write';
  const index = fake.faults.findIndex(({ on }) => on === kind);
  return index < 0 ? undefined : fake.faults.splice(index, 1)[0];
};

const ok = (body: unknown): JiraResponse => ({ status: 200, headers: {}, body });

const no = (status: number, message: string): JiraResponse => ({
  status,
  headers: {},
  body: { errorMessages: [message], errors: {} },
});

interface EditedFields extends Partial<Pick<FakeIssue, 'summary' | 'labels' | 'assignee'>> {
  readonly duedate?: string | null;
  readonly [startField]?: string | null;
  readonly parent?: { readonly id: string };
  readonly issuetype?: { readonly id: string };
}

interface Given {
  readonly fake: FakeJira;
  readonly path: string;
  readonly method: string;
  readonly body:
    | {
        readonly issueIdsOrKeys?: string[];
        readonly fields?: EditedFields;
        readonly jql?: string;
        readonly issues?: string[];
        readonly rankBeforeIssue?: string;
        readonly rankAfterIssue?: string;
      }
    | undefined;
}

const presentIn = ({ issues }: FakeJira): FakeIssue[] => [...issues.values()].filter(({ gone }) => !gone);

const bulkFetch = ({ fake, body }: Given): JiraResponse => {
  const ids = new Set(body?.issueIdsOrKeys);
  if (ids.size > 100) return no(400, 'Too many issues.');
  return ok({
    issues: presentIn(fake)
      .filter(({ id }) => ids.has(id))
      .map(render),
  });
};

const search = ({ fake, body }: Given): JiraResponse => {
  const [, parent] = /parent = (\d+)/.exec(body?.jql ?? '') ?? [];
  const mineOnly = body?.jql?.includes('currentUser()') === true;
  const found = presentIn(fake).filter(
    ({ parentId, mine }) => (parent === undefined || parentId === parent) && (mine || !mineOnly),
  );
  return ok({ issues: found.map(({ id }) => ({ id })), isLast: true });
};

const create = ({ fake, body }: Given): JiraResponse => {
  const { summary = '', parent, issuetype } = body?.fields ?? {};
  const above = parent && fake.issues.get(parent.id);
  if (parent && (!above || above.gone)) return no(400, 'The parent does not exist.');
  const id = String(10001 + fake.issues.size);
  fake.issues.set(id, {
    ...{ id, start: null, due: null, summary, labels: [], assignee: null, updated: begin },
    ...{ parentId: parent?.id ?? null, mayEdit: true, gone: false, typeId: issuetype?.id ?? '1', mine: true },
  });
  fake.change(id, {});
  return { status: 201, headers: {}, body: { id, key: `FAKE-${Number(id) - 10000}`, self: '' } };
};

const remove = ({ fake, path }: Given): JiraResponse => {
  const [, id = ''] = /\/issue\/(\d+)/.exec(path) ?? [];
  const issue = fake.issues.get(id);
  if (!issue || issue.gone) return no(404, 'Issue does not exist or you do not have permission to see it.');
  issue.gone = true;
  return { status: 204, headers: {}, body: null };
};

const rank = ({ fake, body }: Given): JiraResponse => {
  const { issues = [], rankBeforeIssue: before, rankAfterIssue: after = '' } = body ?? {};
  const isDone = rankIn(fake.issues, issues, before === undefined ? { after } : { before });
  return isDone ? { status: 204, headers: {}, body: null } : no(400, 'No such issue.');
};

const rankIn = (
  issues: Map<string, FakeIssue>,
  ids: readonly string[],
  place: { readonly before: string } | { readonly after: string },
): boolean => {
  const anchor = issues.get('before' in place ? place.before : place.after);
  const moved = ids.map((id) => issues.get(id)).filter((issue) => issue !== undefined);
  const isThere = [anchor, ...moved].every((issue) => issue && !issue.gone);
  if (!anchor || !isThere || moved.length < ids.length || moved.includes(anchor)) return false;
  const rest = [...issues.values()].filter(({ id }) => !ids.includes(id));
  const at = rest.indexOf(anchor) + ('before' in place ? 0 : 1);
  const order = rest.toSpliced(at, 0, ...moved);
  issues.clear();
  order.forEach((issue) => issues.set(issue.id, issue));
  return true;
};

const types = [
  { id: '1', name: 'Task', subtask: false, hierarchyLevel: 0 },
  { id: '2', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
];

const rights = Object.fromEntries(
  ['EDIT_ISSUES', 'CREATE_ISSUES', 'SCHEDULE_ISSUES', 'DELETE_ISSUES'].map((key) => [
    key,
    { havePermission: true },
  ]),
);

const oneIssue = (given: Given): JiraResponse => {
  if (given.method === 'DELETE') return remove(given);
  if (given.method === 'PUT') return edit(given);
  return no(404, 'Not known here.');
};

const edit = ({ fake, path, body }: Given): JiraResponse => {
  const [, id = ''] = /\/issue\/(\d+)\?/.exec(path) ?? [];
  const issue = fake.issues.get(id);
  if (!issue || issue.gone) return no(404, 'Issue does not exist or you do not have permission to see it.');
  if (!issue.mayEdit) return no(403, 'You do not have permission to edit issues in this project.');
  const { [startField]: start = issue.start, duedate: due = issue.due, ...others } = body?.fields ?? {};
  fake.change(id, { start, due, ...others });
  return ok(render(issue));
};

/** The first whose text is part of the path answers. */
const routes: readonly [part: string, answer: (given: Given) => JiraResponse][] = [
  ['/3/field', () => ok(fieldList)],
  ['/search/jql', search],
  ['/approximate-count', ({ fake }) => ok({ count: presentIn(fake).length })],
  ['/mypermissions', () => ok({ permissions: rights })],
  ['/issuetypes/', () => ok({ fields: [] })],
  ['/issuetypes', () => ok({ issueTypes: types })],
  ['/issue/rank', rank],
  ['/project/', () => ok({ id: '10000', key: 'FAKE', name: 'Fake' })],
  ['/issue/bulkfetch', bulkFetch],
  ['/issue/', oneIssue],
  ['/issue', create],
];

const answer = (fake: FakeJira, { method, path, body }: JiraRequest): JiraResponse => {
  const route = routes.find(([part]) => path.includes(part));
  return route ? route[1]({ fake, method, path, body: body as Given['body'] }) : no(404, 'Not known here.');
};

const fieldList = [
  { id: 'summary', name: 'Summary', custom: false, schema: { type: 'string', system: 'summary' } },
  { id: 'duedate', name: 'Due date', custom: false, schema: { type: 'date', system: 'duedate' } },
  {
    id: 'customfield_10019',
    name: 'Rank',
    custom: true,
    schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', customId: 10019 },
  },
  {
    id: startField,
    name: 'Start date',
    custom: true,
    schema: {
      type: 'date',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
      customId: 10015,
    },
  },
];

const render = ({
  id,
  start,
  due,
  summary,
  labels,
  assignee,
  updated,
  parentId,
  typeId,
}: FakeIssue): unknown => ({
  id,
  key: `FAKE-${Number(id) - 10000}`,
  fields: {
    summary,
    labels,
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    issuetype: types.find(({ id: type }) => type === typeId),
    ...(parentId !== null && { parent: { id: parentId } }),
    assignee,
    updated: new Date(updated).toISOString().replace('Z', '+0000'),
    duedate: due,
    [startField]: start,
  },
});
