// What administrators decide, for the site and for one project. A key that is absent was left open: the project
// inherits the site's, the site the app's guess. Null is a decision: nothing.
import type { LinkType } from '#domain/plan/link';
import { fieldIdSchema, jiraIdSchema, ownIdSchema, versionSchema } from './ids';
import { z } from './zod';

export const fieldRoles = ['start', 'end', 'progress', 'milestone', 'baseline'] as const;

export type FieldRole = (typeof fieldRoles)[number];

const fieldChoiceSchema = fieldIdSchema.nullable().exactOptional();

const fieldsSchema = z.strictObject({
  start: fieldChoiceSchema,
  end: fieldChoiceSchema,
  progress: fieldChoiceSchema,
  milestone: fieldChoiceSchema,
  baseline: fieldChoiceSchema,
} satisfies Record<FieldRole, typeof fieldChoiceSchema>);

export const linkTypeNames = ['FS', 'SS', 'FF', 'SF'] as const satisfies readonly LinkType[];

export const dependencySchema = z.strictObject({
  type: z.enum(linkTypeNames),
  /** Which of the link's two issues goes first: with "blocks", `outward` is the one that blocks. */
  predecessor: z.enum(['outward', 'inward']),
  /** Drawn, never scheduling. */
  soft: z.boolean(),
});

/** What a link type of Jira means to the plan. */
export type Dependency = z.output<typeof dependencySchema>;

const maxLinkTypes = 200;

const linkTypesSchema = z
  .record(jiraIdSchema, dependencySchema.nullable())
  .refine((types) => Object.keys(types).length <= maxLinkTypes, `No more than ${maxLinkTypes} link types.`);

export const configurationSchemaVersion = 1;

const writePolicies = ['preview-always', 'preview-cascades', 'direct'] as const;

type WritePolicy = (typeof writePolicies)[number];

const decisions = {
  schemaVersion: z.literal(configurationSchemaVersion),
  fields: fieldsSchema,
  /** By Jira's id of the link type; null where the type is no dependency. */
  linkTypes: linkTypesSchema,
  writePolicy: z.enum(writePolicies).exactOptional(),
  /** Sprints and versions give dates and levels of the tree. */
  sprintsAndVersions: z.boolean().exactOptional(),
  /** Only whom Jira lets be assigned is offered. */
  onlyAssignable: z.boolean().exactOptional(),
  estimateUnit: z.enum(['time', 'points']).exactOptional(),
};

export const siteConfigurationSchema = z.strictObject({
  ...decisions,
  /** Projects that the chart is for; absent for all. */
  projectIds: z.array(jiraIdSchema).max(2000).exactOptional(),
  hoursPerDay: z.number().min(1).max(24).exactOptional(),
  daysPerWeek: z.number().min(1).max(7).exactOptional(),
  /** Absent for the standard schedule. */
  scheduleId: ownIdSchema.exactOptional(),
  /** People may own a working schedule that bars assigned to them follow. */
  ownSchedules: z.boolean().exactOptional(),
});

export const projectConfigurationSchema = z.strictObject({
  ...decisions,
  /** The shared context that the project opens with. */
  contextId: ownIdSchema.exactOptional(),
});

export type SiteConfiguration = z.output<typeof siteConfigurationSchema>;
export type ProjectConfiguration = z.output<typeof projectConfigurationSchema>;

export const siteDocumentSchema = z.strictObject({ version: versionSchema, body: siteConfigurationSchema });
export const projectDocumentSchema = z.strictObject({
  version: versionSchema,
  body: projectConfigurationSchema,
});

/** What a form starts from where nothing was saved yet: everything open. */
export const openConfiguration = (): Pick<SiteConfiguration, 'schemaVersion' | 'fields' | 'linkTypes'> => ({
  schemaVersion: configurationSchemaVersion,
  fields: {},
  linkTypes: {},
});

/** A decision and whose it is; null where nobody decided and the app may guess. */
export type Decided<Value> = { readonly value: Value | null; readonly by: 'site' | 'project' } | null;

export interface EffectiveConfiguration {
  readonly fields: Readonly<Record<FieldRole, Decided<string>>>;
  /** Only link types that somebody decided on. */
  readonly linkTypes: ReadonlyMap<string, NonNullable<Decided<Dependency>>>;
  readonly writePolicy: Decided<WritePolicy>;
  readonly sprintsAndVersions: Decided<boolean>;
  readonly onlyAssignable: Decided<boolean>;
  readonly estimateUnit: Decided<'time' | 'points'>;
}

const decide = <Value>(site: Value | null | undefined, project: Value | null | undefined): Decided<Value> => {
  if (project !== undefined) return { value: project, by: 'project' };
  return site === undefined ? null : { value: site, by: 'site' };
};

const decideLinkTypes = (
  site: SiteConfiguration['linkTypes'],
  project: ProjectConfiguration['linkTypes'],
) => {
  const decided = new Map<string, NonNullable<Decided<Dependency>>>();
  for (const [id, value] of Object.entries(site)) decided.set(id, { value, by: 'site' });
  for (const [id, value] of Object.entries(project)) decided.set(id, { value, by: 'project' });
  return decided;
};

/** What holds in a project: its own decisions over the site's, key by key and link type by link type. */
export const effectiveConfiguration = (
  siteOrNone: SiteConfiguration | null,
  projectOrNone: ProjectConfiguration | null,
): EffectiveConfiguration => {
  const site: SiteConfiguration = siteOrNone ?? openConfiguration();
  const project: ProjectConfiguration = projectOrNone ?? openConfiguration();
  const roleOf = (role: FieldRole) => decide(site.fields[role], project.fields[role]);
  return {
    fields: {
      start: roleOf('start'),
      end: roleOf('end'),
      progress: roleOf('progress'),
      milestone: roleOf('milestone'),
      baseline: roleOf('baseline'),
    },
    linkTypes: decideLinkTypes(site.linkTypes, project.linkTypes),
    writePolicy: decide(site.writePolicy, project.writePolicy),
    sprintsAndVersions: decide(site.sprintsAndVersions, project.sprintsAndVersions),
    onlyAssignable: decide(site.onlyAssignable, project.onlyAssignable),
    estimateUnit: decide(site.estimateUnit, project.estimateUnit),
  };
};
