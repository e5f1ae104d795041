// Shared contexts: saved views with what they cover, whose they are, and who else may use them.
import { accountIdSchema, groupIdSchema, jiraIdSchema, nameSchema, ownIdSchema, versionSchema } from './ids';
import { viewLayerSchema, viewSchema } from './view';
import { z } from './zod';

export const perspectives = ['time-plan', 'resource-plan', 'portfolio'] as const;

/** Each level holds those before it. */
export const accessLevels = ['view', 'edit', 'admin'] as const;

export type AccessLevel = (typeof accessLevels)[number];

/** Jira's permissions that a context can be shared by; the last two are the app's own. */
export const grantedPermissions = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'SCHEDULE_ISSUES',
  'ADMINISTER_PROJECTS',
  'manage-shared-contexts',
  'edit-working-schedules',
] as const;

export type GrantedPermission = (typeof grantedPermissions)[number];

const granteeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), accountId: accountIdSchema }),
  z.strictObject({ type: z.literal('group'), groupId: groupIdSchema }),
  z.strictObject({
    type: z.literal('permission'),
    projectId: jiraIdSchema,
    permission: z.enum(grantedPermissions),
  }),
  z.strictObject({ type: z.literal('role'), projectId: jiraIdSchema, roleId: jiraIdSchema }),
  /** Everyone who may browse one of the context's projects. */
  z.strictObject({ type: z.literal('everyone') }),
]);

export type Grantee = z.output<typeof granteeSchema>;

const grantSchema = z.strictObject({ to: granteeSchema, level: z.enum(accessLevels) });

export type Grant = z.output<typeof grantSchema>;

/** As many as one transaction of Forge Storage can keep in step with the lists that people see. */
export const maxGrants = 20;

export const grantsSchema = z.array(grantSchema).max(maxGrants);

const projectIdsSchema = z
  .array(jiraIdSchema)
  .min(1)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, 'A project stands here once.');

/** What a context shows of Jira. `jql` holds ids where people typed names. */
const coverageSchema = z.strictObject({
  projectIds: projectIdsSchema,
  jql: z.string().max(10_000).nullable(),
  filterId: jiraIdSchema.nullable(),
});

export const contextContentSchema = z.strictObject({
  name: nameSchema,
  perspective: z.enum(perspectives),
  covers: coverageSchema,
  view: viewSchema,
  /** Whoever looks may change nothing in Jira from here. */
  readOnly: z.boolean(),
});

/** What a form edits; the rest of the document is changed by operations of its own. */
export type ContextContent = z.output<typeof contextContentSchema>;

const proposalSchema = z.strictObject({
  id: ownIdSchema,
  by: accountIdSchema,
  /** Epoch milliseconds. */
  at: z.int(),
  note: z.string().max(500),
  layer: viewLayerSchema,
});

export type Proposal = z.output<typeof proposalSchema>;

export const maxProposals = 20;
export const proposalDays = 90;

export const proposalInputSchema = z.strictObject({ note: z.string().max(500), layer: viewLayerSchema });

export const sharedContextSchema = z.strictObject({
  schemaVersion: z.literal(1),
  ownerId: accountIdSchema,
  content: contextContentSchema,
  grants: grantsSchema,
  /** They came with a restore or an import, and count for nothing until an administrator confirms them. */
  grantsSuspended: z.literal(true).exactOptional(),
  proposals: z.array(proposalSchema).max(maxProposals),
  /** Epoch milliseconds; null where it wasn't. It can be taken back until it is swept away. */
  deletedAt: z.int().nullable(),
});

export type SharedContext = z.output<typeof sharedContextSchema>;

/** Projects that the viewer may browse: perhaps none. */
const shownProjectIdsSchema = z.array(jiraIdSchema).max(50);

/** A context as those see it who may view it; grants and proposals are for those who edit or administer it. */
export const contextDocumentSchema = z.strictObject({
  id: ownIdSchema,
  version: versionSchema,
  level: z.enum(accessLevels),
  body: sharedContextSchema.extend({
    content: contextContentSchema.extend({
      covers: coverageSchema.extend({ projectIds: shownProjectIdsSchema }),
    }),
  }),
  /** Some of its projects are not theirs to see. Which ones is not said. */
  hasMore: z.boolean(),
});

export type ContextDocument = z.output<typeof contextDocumentSchema>;

/** What lists show. */
export const contextEntrySchema = z.strictObject({
  id: ownIdSchema,
  name: nameSchema,
  perspective: z.enum(perspectives),
  ownerId: accountIdSchema,
  projectIds: projectIdsSchema,
});

export type ContextEntry = z.output<typeof contextEntrySchema>;

/** The contexts of one person or group, or of all who are let in by rule: permission, role or everyone. */
export const contextIndexSchema = z.strictObject({
  schemaVersion: z.literal(1),
  contexts: z
    .array(
      contextEntrySchema.extend({
        grants: grantsSchema,
        grantsSuspended: sharedContextSchema.shape.grantsSuspended,
      }),
    )
    .max(1000),
});

export type ContextIndex = z.output<typeof contextIndexSchema>;

export const listedContextSchema = contextEntrySchema.extend({
  projectIds: shownProjectIdsSchema,
  level: z.enum(accessLevels),
});

export type ListedContext = z.output<typeof listedContextSchema>;
