// A site in the state that a recording found: its projects, issues, board and sprints, by their recorded names and ids.
import type { Issue, Person, Project, SiteData, Sprint } from '../../../dev/jira/model';
import { schemeIds } from '../../../dev/seeds/base/permission-schemes';
import { SiteBuilder } from '../../../dev/seeds/base/site-builder';
import { usualFieldNumbers } from '../../../dev/seeds/base/site-fields';
import { isObject, type Recording } from './recordings';

export const adaAccount = '000000:00000000-0000-0000-0000-000000000000';
export const twinNow = Date.UTC(2026, 7, 12, 12, 0, 0);

const day = 86_400_000;
const ownTypes = [
  { name: 'Epic', hierarchyLevel: 1, avatarId: 10307 },
  { name: 'Task', hierarchyLevel: 0, avatarId: 10318 },
  { name: 'Subtask', hierarchyLevel: -1, avatarId: 10316 },
];
const ownStatuses = [
  { name: 'Open', category: 'new' },
  { name: 'In Review', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
] as const;

function addProject(site: SiteBuilder, lead: Person, key: string, name: string): Project {
  const common = { key, name, description: '', lead };
  return key === 'AGL'
    ? site.addProject({ ...common, style: 'classic', schemeId: schemeIds.default })
    : site.addProject({ ...common, style: 'next-gen', schemeId: schemeIds.team, ownTypes, ownStatuses });
}

function addIssues(site: SiteBuilder, project: Project, creator: Person, count: number): Issue[] {
  const isTeam = project.style === 'next-gen';
  // The tenth of OPS is put under the fifth, and so the fifth is its epic.
  const epicNumber = isTeam ? 5 : 1;
  return Array.from({ length: count }, (_, index) =>
    site.addIssue({
      project,
      number: index + 1,
      type: index + 1 === epicNumber ? 'Epic' : 'Task',
      status: isTeam ? 'Open' : 'To Do',
      summary: `Recorded ${String(index + 1)}`,
      creator,
      createdAt: twinNow - day / 2,
      ...(isTeam && { priorityId: null }),
    }),
  );
}

const toDo = { id: '10010', name: 'To Do' };
const inProgress = { id: '3', name: 'In Progress' };

/** Nine changes of status; with the work that is logged on it the ten histories that were recorded. */
function addPast(site: SiteBuilder, issue: Issue, author: Person): void {
  for (let round = 0; round < 9; round += 1) {
    const isStart = round % 2 === 0;
    const [from, to] = isStart ? [toDo, inProgress] : [inProgress, toDo];
    site.addHistory(issue, author, twinNow - day / 3 + round, [
      {
        field: 'status',
        fieldtype: 'jira',
        fieldId: 'status',
        from: from.id,
        fromString: from.name,
        to: to.id,
        toString: to.name,
      },
    ]);
  }
}

const sprintIn = (value: unknown): Record<string, unknown> | null => {
  if (!isObject(value)) return null;
  if ('originBoardId' in value) return value;
  const values: unknown = value['values'];
  return Array.isArray(values) ? sprintIn(values[0]) : null;
};

const instantOf = (value: unknown): number | undefined =>
  typeof value === 'string' ? Date.parse(value) : undefined;

/** Sprints as the recording's first answers show them; sprint 1 is open unless one says otherwise. */
function toSprints(recording: Recording, boardId: number): Sprint[] {
  const shown = recording.interactions
    .filter(({ method }) => method === 'GET')
    .flatMap(({ responseBody }) => sprintIn(responseBody) ?? []);
  const sprints = new Map<number, Sprint>();
  const given = shown.length > 0 ? shown : [{ id: 1, name: 'AGL Sprint 1', state: 'active' }];
  for (const body of given as Record<string, unknown>[]) {
    const [startAt, endAt] = [instantOf(body['startDate']), instantOf(body['endDate'])];
    sprints.set(Number(body['id']), {
      id: Number(body['id']),
      boardId,
      name: String(body['name']),
      state: body['state'] as Sprint['state'],
      goal: typeof body['goal'] === 'string' ? body['goal'] : '',
      createdAt: twinNow - day,
      ...(startAt !== undefined && { startAt }),
      ...(endAt !== undefined && { endAt }),
    });
  }
  return [...sprints.values()];
}

function addWork(site: SiteBuilder, issue: Issue | undefined, author: Person): void {
  if (!issue) return;
  for (let index = 0; index < 3; index += 1) {
    site.addComment(issue, author, twinNow - day / 4 + index, 'Recorded');
  }
  site.addWorklog(issue, author, { startedAt: twinNow - day / 4, seconds: 3600 });
}

export function createTwin(recording: Recording): SiteData {
  const site = new SiteBuilder({
    now: twinNow,
    cloudId: 'cloud-twin',
    name: 'Recorded',
    url: 'https://recorded.invalid',
    timeZone: 'America/Chicago',
    fields: usualFieldNumbers,
    random: 3,
    mailDomain: 'example.invalid',
  });
  const zone = { timeZone: 'America/Chicago' };
  const ada = site.addPerson({
    accountId: adaAccount,
    name: 'Ada Lovelace',
    mail: 'ada',
    admin: true,
    ...zone,
  });
  addProject(site, ada, 'ENG', 'Engineering');
  const ops = addProject(site, ada, 'OPS', 'Operations');
  const agl = addProject(site, ada, 'AGL', 'Agile');
  addIssues(site, ops, ada, 10);
  const issues = addIssues(site, agl, ada, 5);
  if (issues[1]) addPast(site, issues[1], ada);
  addWork(site, issues[2], ada);
  addWork(site, issues[1], ada);
  site.addBoard(ops, 'OPS board', 'simple');
  site.addBoard(ops, 'OPS list', 'simple');
  const board = site.addBoard(agl, 'AGL board', 'scrum');
  site.data.sprints.push(...toSprints(recording, board.id));
  return site.finish();
}
