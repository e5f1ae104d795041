// The people of the operation × role table, and what stands on their site before each cell is run.
import { openConfiguration } from '#contract/configuration';
import type { OperationInput, OperationOutput } from '#contract/operations';
import { plainView } from '#contract/view';
import { builtInSchedules, standardScheduleId } from '#contract/built-in-schedules';
import type { ContextContent, Grant } from '#contract/shared-context';
import type { Home, WorkingSchedule } from '#contract/working-schedule';
import { startBackend, type Backend, type Caller, type Site } from './start-backend';

export const project = '10001';
export const otherProject = '10002';
export const group = 'aaaa-group';
const role = '10100';

const here = [project];

export const people = {
  'site-admin': { siteAdmin: true, browses: [project, otherProject] },
  'site-admin-outside': { siteAdmin: true, browses: [otherProject] },
  'project-admin': { browses: here, administers: here },
  'schedule-editor': { browses: here, editsSchedules: here },
  'context-manager': { browses: here, managesContexts: here },
  owner: { browses: here },
  viewer: { browses: here },
  'group-editor': { browses: [otherProject], groups: [group] },
  'role-holder': { browses: [otherProject], roles: [`${project}:${role}`] },
  'permission-holder': { browses: here, createsIssues: here },
  browser: { browses: here },
  other: { browses: [otherProject], administers: [otherProject], managesContexts: [otherProject] },
  barred: { barred: true, browses: here, administers: here, editsSchedules: here, managesContexts: here },
  inactive: {},
};

/** On the second site the same accounts hold nothing, except for its own administrator. */
export const otherTenant = {
  'other-tenant': { siteAdmin: true, browses: [project], managesContexts: [project] },
};

export const callers = {
  'site admin': { accountId: 'site-admin' },
  'site admin outside the project': { accountId: 'site-admin-outside' },
  'project admin': { accountId: 'project-admin' },
  'schedule editor': { accountId: 'schedule-editor' },
  'context manager': { accountId: 'context-manager' },
  'owner of the context': { accountId: 'owner' },
  'granted person': { accountId: 'viewer' },
  'member of the granted group': { accountId: 'group-editor' },
  'holder of the granted role': { accountId: 'role-holder' },
  'holder of the granted permission': { accountId: 'permission-holder' },
  'browser of the project': { accountId: 'browser' },
  'other user': { accountId: 'other' },
  'barred from the app': { accountId: 'barred' },
  'inactive user': { accountId: 'inactive' },
  'stranger to the site': { accountId: 'nobody-knows-me' },
  'admin of another site, here': { accountId: 'other-tenant' },
  'admin of another site, there': { accountId: 'other-tenant', site: 'site-two' },
  unidentified: { accountId: 'unidentified' },
  anonymous: { accountId: null },
} satisfies Record<string, Caller>;

export type Role = keyof typeof callers;

export const body = openConfiguration();

export const scheduleAt = (home: Home, name = 'Hours of ours'): WorkingSchedule => ({
  ...builtInSchedules.get(standardScheduleId)!,
  name,
  home,
});

export const content: ContextContent = {
  name: 'Release train',
  perspective: 'time-plan',
  covers: { projectIds: [project], jql: null, filterId: null },
  view: plainView(),
  readOnly: false,
};

export const grants: Grant[] = [
  { to: { type: 'person', accountId: 'viewer' }, level: 'view' },
  { to: { type: 'group', groupId: group }, level: 'edit' },
  { to: { type: 'role', projectId: project, roleId: role }, level: 'admin' },
  { to: { type: 'permission', projectId: project, permission: 'CREATE_ISSUES' }, level: 'edit' },
];

export interface Stock {
  readonly siteSchedule: string;
  readonly projectSchedule: string;
  readonly context: string;
  /** Everyone who browses the project may look. */
  readonly openContext: string;
  readonly deletedContext: string;
  readonly snapshot: string;
  /** Of the file of that snapshot, in one part. */
  readonly upload: string;
}

/** Who prepares a site. */
interface Admin {
  readonly accountId: string;
  readonly site: Site;
}

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const makeContext = async (
  backend: Backend,
  admin: Admin,
  input: OperationInput<'context.create'>,
): Promise<OperationOutput<'context.create'>> => must(await backend.call(admin, 'context.create', input));

const giveTo = async (
  backend: Backend,
  admin: Admin,
  made: OperationOutput<'context.create'>,
  ownerId = 'owner',
) =>
  must(
    await backend.call(admin, 'context.share', {
      contextId: made.id,
      version: made.version,
      ownerId,
      grants: made.body.grants,
    }),
  );

/** What the administrator finds after they asked for a backup and the queue was worked off. */
const takeBackup = async (backend: Backend, admin: Admin): Promise<Pick<Stock, 'snapshot' | 'upload'>> => {
  must(await backend.call(admin, 'backup.run', {}));
  await backend.forge.queue.tick();
  const snapshot = must(await backend.call(admin, 'backup.list', {})).snapshots[0]?.id ?? '';
  const { data } = must(await backend.call(admin, 'backup.export', { snapshotId: snapshot, part: 0 }));
  must(await backend.call(admin, 'backup.upload', { uploadId: 'the-file', part: 0, data }));
  return { snapshot, upload: 'the-file' };
};

export const stock = async (backend: Backend, site: Site = 'site-one'): Promise<Stock> => {
  const admin = { accountId: 'site-admin', site };
  const atSite = await backend.call(admin, 'schedule.create', { body: scheduleAt({ type: 'site' }) });
  const home = { type: 'project', projectId: project } as const;
  const atProject = await backend.call(admin, 'schedule.create', { body: scheduleAt(home) });
  const made = await makeContext(backend, admin, { content, grants });
  await giveTo(backend, admin, made);
  const everyone: Grant = { to: { type: 'everyone' }, level: 'view' };
  const open = await makeContext(backend, admin, {
    content: { ...content, name: 'Open' },
    grants: [everyone],
  });
  const gone = await makeContext(backend, admin, { content: { ...content, name: 'Gone' }, grants });
  const owned = await giveTo(backend, admin, gone);
  must(await backend.call(admin, 'context.delete', { contextId: owned.id, version: owned.version }));
  const backup = await takeBackup(backend, admin);
  return {
    ...backup,
    siteSchedule: must(atSite).id,
    projectSchedule: must(atProject).id,
    context: made.id,
    openContext: open.id,
    deletedContext: gone.id,
  };
};

export const startStocked = async (): Promise<{ readonly backend: Backend; readonly has: Stock }> => {
  const backend = startBackend({ 'site-one': people, 'site-two': otherTenant });
  return { backend, has: await stock(backend) };
};
