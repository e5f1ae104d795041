// Everything that the page can ask of the functions: one row each, and both ends take their types from it.
// What isn't here can't be called; a row that doesn't say who may call it doesn't compile.
import { auditPageSchema } from './audit';
import {
  backupListSchema,
  comparisonSchema,
  exportAnswerSchema,
  importAnswerSchema,
  importSchema,
  restoreAnswerSchema,
  restoreScopeSchema,
  uploadSchema,
} from './backup';
import {
  projectConfigurationSchema,
  projectDocumentSchema,
  siteConfigurationSchema,
  siteDocumentSchema,
} from './configuration';
import type { Result } from './errors';
import { accountIdSchema, jiraIdSchema, ownIdSchema, versionSchema } from './ids';
import { personalChangesSchema, personalDocumentSchema } from './personal-settings';
import {
  contextContentSchema,
  contextDocumentSchema,
  grantsSchema,
  listedContextSchema,
  proposalInputSchema,
} from './shared-context';
import type { SubjectName } from './subject-name';
import {
  assignedPeriodsSchema,
  assignmentTargetSchema,
  scheduleAssignmentsSchema,
  scheduleDocumentSchema,
  scheduleEntrySchema,
  workingScheduleSchema,
  type AssignmentTarget,
  type Home,
} from './working-schedule';
import { z } from './zod';

/** What the caller must hold on the subject. To browse the site is to see any of its projects and to use the app. */
export type Need = 'browse' | 'edit' | 'administer' | 'edit-schedules' | 'manage-contexts';

export interface Permission<Input, Name extends SubjectName = SubjectName> {
  readonly needs: Need;
  readonly of: (input: Input) => Name;
}

export interface Operation<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Name extends SubjectName = SubjectName,
> {
  readonly input: Input;
  readonly output: Output;
  readonly permission: Permission<z.output<Input>, Name>;
  readonly writes: boolean;
}

const operation = <Input extends z.ZodType, Output extends z.ZodType, Name extends SubjectName>(
  row: Operation<Input, Output, Name>,
) => row;

const site = { type: 'site' } as const;
const self = { type: 'self' } as const;
const project = (projectId: string) => ({ type: 'project', projectId }) as const;
const schedule = ({ scheduleId }: { readonly scheduleId: string }) =>
  ({ type: 'schedule', scheduleId }) as const;
const context = ({ contextId }: { readonly contextId: string }) => ({ type: 'context', contextId }) as const;

/** Working hours of groups and of other people are the site's business. */
const homeOf = (home: Home | AssignmentTarget) => {
  if (home.type === 'project') return project(home.projectId);
  return home.type === 'person' ? ({ type: 'person', accountId: home.accountId } as const) : site;
};

const done = z.strictObject({ done: z.literal(true) });

const assignmentsDocument = z.strictObject({ version: versionSchema, body: scheduleAssignmentsSchema });

const may = z.strictObject({
  administerProject: z.boolean(),
  administerSite: z.boolean(),
  editSchedules: z.boolean(),
  manageContexts: z.boolean(),
});

export const operations = {
  /** All that a page needs when it opens, in one call. Documents are null where nothing was saved yet. */
  'session.open': operation({
    input: z.strictObject({ projectId: jiraIdSchema.nullable() }),
    output: z.strictObject({
      site: siteDocumentSchema.nullable(),
      project: projectDocumentSchema.nullable(),
      personal: personalDocumentSchema.nullable(),
      /** The schedule that holds in the project, then its parents; or the site's. */
      schedules: z.array(scheduleDocumentSchema),
      may,
    }),
    permission: { needs: 'browse', of: ({ projectId }) => (projectId === null ? site : project(projectId)) },
    writes: false,
  }),
  /** Replaces the whole document if it is still of the version given; 0 where there is none yet. */
  'configuration.save': operation({
    input: z.discriminatedUnion('scope', [
      z.strictObject({ scope: z.literal('site'), version: versionSchema, body: siteConfigurationSchema }),
      z.strictObject({
        scope: z.literal('project'),
        projectId: jiraIdSchema,
        version: versionSchema,
        body: projectConfigurationSchema,
      }),
    ]),
    output: z.union([siteDocumentSchema, projectDocumentSchema]),
    permission: {
      needs: 'administer',
      of: (input) => (input.scope === 'site' ? site : project(input.projectId)),
    },
    writes: true,
  }),
  /** The schedules of the site, of people, and of the project asked for. */
  'schedule.list': operation({
    input: z.strictObject({ projectId: jiraIdSchema.nullable() }),
    output: z.strictObject({ schedules: z.array(scheduleEntrySchema), assigned: assignmentsDocument }),
    permission: { needs: 'browse', of: ({ projectId }) => (projectId === null ? site : project(projectId)) },
    writes: false,
  }),
  'schedule.read': operation({
    input: z.strictObject({ scheduleId: ownIdSchema }),
    output: scheduleDocumentSchema,
    permission: { needs: 'browse', of: schedule },
    writes: false,
  }),
  'schedule.create': operation({
    input: z.strictObject({ body: workingScheduleSchema }),
    output: scheduleDocumentSchema,
    permission: { needs: 'edit-schedules', of: ({ body }) => homeOf(body.home) },
    writes: true,
  }),
  /** A schedule stays where it is at home. */
  'schedule.save': operation({
    input: z.strictObject({ scheduleId: ownIdSchema, version: versionSchema, body: workingScheduleSchema }),
    output: scheduleDocumentSchema,
    permission: { needs: 'edit-schedules', of: schedule },
    writes: true,
  }),
  /** One in use is replaced everywhere by another; without one it stays, and the answer names `replacementId`. */
  'schedule.delete': operation({
    input: z.strictObject({
      scheduleId: ownIdSchema,
      version: versionSchema,
      replacementId: ownIdSchema.nullable(),
    }),
    output: done,
    permission: { needs: 'edit-schedules', of: schedule },
    writes: true,
  }),
  /** Replaces the periods of one target if they are still the ones that were seen. */
  'schedule.assign': operation({
    input: z.strictObject({
      target: assignmentTargetSchema,
      seen: assignedPeriodsSchema,
      periods: assignedPeriodsSchema,
    }),
    output: assignmentsDocument,
    permission: { needs: 'edit-schedules', of: ({ target }) => homeOf(target) },
    writes: true,
  }),
  /** The contexts that the caller may open: those of a project, or all. */
  'context.list': operation({
    input: z.strictObject({ projectId: jiraIdSchema.nullable() }),
    output: z.strictObject({ contexts: z.array(listedContextSchema) }),
    permission: { needs: 'browse', of: ({ projectId }) => (projectId === null ? site : project(projectId)) },
    writes: false,
  }),
  'context.read': operation({
    input: z.strictObject({ contextId: ownIdSchema }),
    output: contextDocumentSchema,
    permission: { needs: 'browse', of: context },
    writes: false,
  }),
  /** The caller becomes its owner. */
  'context.create': operation({
    input: z.strictObject({ content: contextContentSchema, grants: grantsSchema }),
    output: contextDocumentSchema,
    permission: {
      needs: 'manage-contexts',
      of: ({ content }) => ({ type: 'projects', projectIds: content.covers.projectIds }) as const,
    },
    writes: true,
  }),
  'context.save': operation({
    input: z.strictObject({
      contextId: ownIdSchema,
      version: versionSchema,
      content: contextContentSchema,
      /** Proposals that are taken or declined with it. */
      closes: z.array(ownIdSchema).max(20),
    }),
    output: contextDocumentSchema,
    permission: { needs: 'edit', of: context },
    writes: true,
  }),
  'context.share': operation({
    input: z.strictObject({
      contextId: ownIdSchema,
      version: versionSchema,
      ownerId: accountIdSchema,
      grants: grantsSchema,
    }),
    output: contextDocumentSchema,
    permission: { needs: 'administer', of: context },
    writes: true,
  }),
  'context.delete': operation({
    input: z.strictObject({ contextId: ownIdSchema, version: versionSchema }),
    output: contextDocumentSchema,
    permission: { needs: 'administer', of: context },
    writes: true,
  }),
  /** Takes a deletion back. */
  'context.restore': operation({
    input: z.strictObject({ contextId: ownIdSchema, version: versionSchema }),
    output: contextDocumentSchema,
    permission: { needs: 'administer', of: context },
    writes: true,
  }),
  /** Offers a personal layer to those who edit the context. */
  'context.propose': operation({
    input: proposalInputSchema.extend({ contextId: ownIdSchema }),
    output: done,
    permission: { needs: 'browse', of: context },
    writes: true,
  }),
  'personal.save': operation({
    input: personalChangesSchema,
    output: personalDocumentSchema,
    permission: { needs: 'browse', of: () => self },
    writes: true,
  }),
  /** All that is stored for the caller alone. */
  'personal.delete': operation({
    input: z.strictObject({}),
    output: done,
    permission: { needs: 'browse', of: () => self },
    writes: true,
  }),
  'audit.list': operation({
    input: z.strictObject({ next: z.string().max(2000).nullable() }),
    output: auditPageSchema,
    permission: { needs: 'administer', of: () => site },
    writes: false,
  }),
  'backup.list': operation({
    input: z.strictObject({}),
    output: backupListSchema,
    permission: { needs: 'administer', of: () => site },
    writes: false,
  }),
  /** Asks for a snapshot; it is taken in the background. */
  'backup.run': operation({
    input: z.strictObject({}),
    output: done,
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
  /** Both copies are read and checked. */
  'backup.compare': operation({
    input: z.strictObject({ snapshotId: ownIdSchema }),
    output: comparisonSchema,
    permission: { needs: 'administer', of: () => site },
    writes: false,
  }),
  /** Copies the good copy over a damaged or missing one. */
  'backup.repair': operation({
    input: z.strictObject({ snapshotId: ownIdSchema }),
    output: comparisonSchema.pick({ copies: true }),
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
  /**
   * Brings documents back as they were; those that came since stay unless `exact`. Without `dryRun` a snapshot is taken
   * first and the work done in the background: `backup.list` tells how far it is.
   */
  'backup.restore': operation({
    input: z.strictObject({
      snapshotId: ownIdSchema,
      scope: restoreScopeSchema,
      exact: z.boolean(),
      dryRun: z.boolean(),
    }),
    output: restoreAnswerSchema,
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
  /** Switches on again what grants of these contexts were switched off by a restore or an import. */
  'backup.confirm': operation({
    input: z.strictObject({ contextIds: z.array(ownIdSchema).min(1).max(100) }),
    output: done,
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
  /** A part of the snapshot as a file; parts count from 0. */
  'backup.export': operation({
    input: z.strictObject({ snapshotId: ownIdSchema, part: z.int().min(0).max(1000) }),
    output: exportAnswerSchema,
    permission: { needs: 'administer', of: () => site },
    writes: false,
  }),
  /** A part of a file that was downloaded before, under an id that the page made. */
  'backup.upload': operation({
    input: uploadSchema,
    output: done,
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
  /** Brings in what was uploaded, as a restore does. */
  'backup.import': operation({
    input: importSchema,
    output: importAnswerSchema,
    permission: { needs: 'administer', of: () => site },
    writes: true,
  }),
} as const;

type Operations = typeof operations;

export type OperationName = keyof Operations;
export type OperationInput<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<Operations[Name]['output']>;

/** The kinds of subject that the operation can act on. */
export type OperationSubject<Name extends OperationName> = ReturnType<
  Operations[Name]['permission']['of']
>['type'];

/** The envelope that answers an operation; what it conflicts with has the shape of its output. */
export type OperationResult<Name extends OperationName> = Result<
  OperationOutput<Name>,
  OperationOutput<Name>
>;

/** A row as code sees it that handles any of them. */
export type OperationRow<Name extends OperationName> = Operation<
  z.ZodType<OperationInput<Name>>,
  z.ZodType<OperationOutput<Name>>
>;

const rows: { readonly [Name in OperationName]: OperationRow<Name> } = operations;

export const operationRow = <Name extends OperationName>(name: Name): OperationRow<Name> => rows[name];

export const operationNames = Object.keys(operations) as OperationName[];

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name);
