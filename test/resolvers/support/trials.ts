// For each operation what is sent, and whom it is done for: the table that authorization is tested by, and where fuzzing
// starts from.
import type { OperationName } from '#contract/operations';
import {
  body,
  callers,
  content,
  grants,
  otherProject,
  project,
  scheduleAt,
  type Role,
  type Stock,
} from './cast';

export interface Trial {
  readonly of: string;
  readonly payload: (has: Stock) => unknown;
  /** Roles that it is done for; those nobody knows are `anonymous`, all others `not-found`. */
  readonly doneFor: readonly Role[];
}

const inUse = (Object.keys(callers) as Role[]).slice(0, 12);
export const there: Role = 'admin of another site, there';
const seesTheSite: readonly Role[] = [...inUse, there];
const siteAdmins: readonly Role[] = ['site admin', 'site admin outside the project'];
const seesTheProject = inUse.filter(
  (role) =>
    ![
      'site admin outside the project',
      'member of the granted group',
      'holder of the granted role',
      'other user',
    ].includes(role),
);
const atProject = [...seesTheProject, there];

/** Those who manage all contexts of the project, and the owner. */
const administersContext: readonly Role[] = [
  ...siteAdmins,
  'context manager',
  'owner of the context',
  'holder of the granted role',
];
const editsContext: readonly Role[] = [
  ...administersContext,
  'member of the granted group',
  'holder of the granted permission',
];
const viewsContext: readonly Role[] = [...editsContext, 'granted person'];

const projectHome = { type: 'project', projectId: project } as const;
const siteHome = { type: 'site' } as const;
const never: readonly Role[] = [];
const always = (payload: unknown) => () => payload;

const period = { scheduleId: 'standard', from: null, to: null };
const assign = (target: unknown) => always({ target, seen: [], periods: [period] });

const restoreAll = { scope: { type: 'all' }, exact: false } as const;
const importOf = (uploadId: string) => ({
  uploadId,
  parts: 1,
  onTaken: 'skip',
  projects: {},
  people: {},
  dryRun: true,
});

/** A row for each operation: a new one without a row fails the first test. */
export const trials: Record<OperationName, readonly Trial[]> = {
  'session.open': [
    { of: 'the project', payload: always({ projectId: project }), doneFor: atProject },
    { of: 'the site', payload: always({ projectId: null }), doneFor: seesTheSite },
    { of: 'a project that is not there', payload: always({ projectId: '99999' }), doneFor: never },
  ],
  'configuration.save': [
    {
      of: 'the site',
      payload: always({ scope: 'site', version: 0, body }),
      doneFor: [...siteAdmins, there],
    },
    {
      of: 'the project',
      payload: always({ scope: 'project', projectId: project, version: 0, body }),
      doneFor: ['site admin', 'project admin', there],
    },
    {
      of: 'a project that is not there',
      payload: always({ scope: 'project', projectId: '99999', version: 0, body }),
      doneFor: never,
    },
  ],
  'schedule.list': [
    { of: 'the site', payload: always({ projectId: null }), doneFor: seesTheSite },
    { of: 'the project', payload: always({ projectId: project }), doneFor: atProject },
  ],
  'schedule.read': [
    {
      of: "the site's",
      payload: ({ siteSchedule }) => ({ scheduleId: siteSchedule }),
      doneFor: inUse,
    },
    { of: 'a built-in one', payload: always({ scheduleId: 'standard' }), doneFor: seesTheSite },
    {
      of: "the project's",
      payload: ({ projectSchedule }) => ({ scheduleId: projectSchedule }),
      doneFor: seesTheProject,
    },
    { of: 'one that is not there', payload: always({ scheduleId: 'made-up' }), doneFor: never },
  ],
  'schedule.create': [
    {
      of: 'the site',
      payload: always({ body: scheduleAt(siteHome, 'New') }),
      doneFor: [...siteAdmins, there],
    },
    {
      of: 'the project',
      payload: always({ body: scheduleAt(projectHome, 'New') }),
      doneFor: ['site admin', 'schedule editor', there],
    },
    {
      of: 'a person, where the site does not let people',
      payload: always({ body: scheduleAt({ type: 'person', accountId: 'viewer' }, 'New') }),
      doneFor: [...siteAdmins, there],
    },
  ],
  'schedule.save': [
    {
      of: "the site's",
      payload: (has) => ({ scheduleId: has.siteSchedule, version: 1, body: scheduleAt(siteHome, 'Newer') }),
      doneFor: siteAdmins,
    },
    {
      of: "the project's",
      payload: (has) => ({
        scheduleId: has.projectSchedule,
        version: 1,
        body: scheduleAt(projectHome, 'Newer'),
      }),
      doneFor: ['site admin', 'schedule editor'],
    },
  ],
  'schedule.delete': [
    {
      of: "the project's",
      payload: (has) => ({ scheduleId: has.projectSchedule, version: 1, replacementId: null }),
      doneFor: ['site admin', 'schedule editor'],
    },
    {
      of: "the site's",
      payload: (has) => ({ scheduleId: has.siteSchedule, version: 1, replacementId: null }),
      doneFor: siteAdmins,
    },
  ],
  'schedule.assign': [
    { of: 'the site', payload: assign(siteHome), doneFor: [...siteAdmins, there] },
    {
      of: 'the project',
      payload: assign(projectHome),
      doneFor: ['site admin', 'schedule editor', there],
    },
    {
      of: 'a group',
      payload: assign({ type: 'group', groupId: 'g' }),
      doneFor: [...siteAdmins, there],
    },
    {
      of: 'a person',
      payload: assign({ type: 'person', accountId: 'viewer' }),
      doneFor: [...siteAdmins, there],
    },
  ],
  'context.list': [
    { of: 'the project', payload: always({ projectId: project }), doneFor: atProject },
    { of: 'the site', payload: always({ projectId: null }), doneFor: seesTheSite },
  ],
  'context.read': [
    { of: 'a guarded one', payload: ({ context }) => ({ contextId: context }), doneFor: viewsContext },
    {
      of: 'one shared with everyone',
      payload: ({ openContext }) => ({ contextId: openContext }),
      doneFor: [...seesTheProject, 'site admin outside the project'],
    },
    {
      of: 'a deleted one',
      payload: ({ deletedContext }) => ({ contextId: deletedContext }),
      doneFor: administersContext,
    },
    { of: 'one that is not there', payload: always({ contextId: 'made-up' }), doneFor: never },
  ],
  'context.create': [
    {
      of: 'the project',
      payload: always({ content: { ...content, name: 'New' }, grants: [] }),
      doneFor: ['site admin', 'context manager', there],
    },
    {
      of: 'the project and another',
      payload: always({
        content: { ...content, covers: { ...content.covers, projectIds: [project, otherProject] } },
        grants: [],
      }),
      doneFor: ['site admin'],
    },
  ],
  'context.save': [
    {
      of: 'a guarded one',
      payload: ({ context }) => ({ contextId: context, version: 2, content, closes: [] }),
      doneFor: editsContext,
    },
    {
      of: 'one shared with everyone to look at',
      payload: ({ openContext }) => ({ contextId: openContext, version: 1, content, closes: [] }),
      doneFor: [...siteAdmins, 'context manager'],
    },
  ],
  'context.share': [
    {
      of: 'a guarded one',
      payload: ({ context }) => ({ contextId: context, version: 2, ownerId: 'owner', grants }),
      doneFor: administersContext,
    },
  ],
  'context.delete': [
    {
      of: 'a guarded one',
      payload: ({ context }) => ({ contextId: context, version: 2 }),
      doneFor: administersContext,
    },
  ],
  'context.restore': [
    {
      of: 'a deleted one',
      payload: ({ deletedContext }) => ({ contextId: deletedContext, version: 3 }),
      doneFor: administersContext,
    },
  ],
  'context.propose': [
    {
      of: 'a guarded one',
      payload: ({ context }) => ({ contextId: context, note: 'Better', layer: { group: 'none' } }),
      doneFor: viewsContext,
    },
    {
      of: 'a deleted one',
      payload: ({ deletedContext }) => ({ contextId: deletedContext, note: '', layer: {} }),
      doneFor: never,
    },
  ],
  'personal.save': [
    { of: 'themselves', payload: always({ preferences: { density: 'compact' } }), doneFor: seesTheSite },
  ],
  'personal.delete': [{ of: 'themselves', payload: always({}), doneFor: seesTheSite }],
  'audit.list': [{ of: 'the site', payload: always({ next: null }), doneFor: [...siteAdmins, there] }],
  'backup.list': [{ of: 'the site', payload: always({}), doneFor: [...siteAdmins, there] }],
  'backup.run': [{ of: 'the site', payload: always({}), doneFor: [...siteAdmins, there] }],
  'backup.compare': [
    { of: 'a snapshot', payload: ({ snapshot }) => ({ snapshotId: snapshot }), doneFor: siteAdmins },
    { of: 'one that is not there', payload: always({ snapshotId: 'made-up' }), doneFor: never },
  ],
  'backup.repair': [
    { of: 'a snapshot', payload: ({ snapshot }) => ({ snapshotId: snapshot }), doneFor: siteAdmins },
  ],
  'backup.restore': [
    {
      of: 'a snapshot, to try',
      payload: ({ snapshot }) => ({ snapshotId: snapshot, ...restoreAll, dryRun: true }),
      doneFor: siteAdmins,
    },
    {
      of: 'a snapshot',
      payload: ({ snapshot }) => ({ snapshotId: snapshot, ...restoreAll, dryRun: false }),
      doneFor: siteAdmins,
    },
    {
      of: 'one that is not there',
      payload: always({ snapshotId: 'made-up', ...restoreAll, dryRun: false }),
      doneFor: never,
    },
  ],
  'backup.confirm': [
    {
      of: 'a context',
      payload: ({ context }) => ({ contextIds: [context] }),
      doneFor: siteAdmins,
    },
  ],
  'backup.export': [
    { of: 'a snapshot', payload: ({ snapshot }) => ({ snapshotId: snapshot, part: 0 }), doneFor: siteAdmins },
  ],
  'backup.upload': [
    {
      of: 'the site',
      payload: always({ uploadId: 'other-file', part: 0, data: 'AAAA' }),
      doneFor: [...siteAdmins, there],
    },
  ],
  'backup.import': [
    { of: 'what was uploaded', payload: ({ upload }) => importOf(upload), doneFor: siteAdmins },
  ],
};
