// How a plan is looked at, as contexts and personal settings keep it: filters, rows, columns, marks. Ids, never names.
import { accountIdSchema, fieldIdSchema, isoDateSchema, jiraIdSchema, nameSchema, ownIdSchema } from './ids';
import { z } from './zod';

const jiraIdsSchema = z.array(jiraIdSchema).min(1).max(100);

const filterSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('text'), text: z.string().min(1).max(200) }),
  /** Null for issues that nobody is assigned to. */
  z.strictObject({
    by: z.literal('assignee'),
    accountIds: z
      .array(z.union([accountIdSchema, z.null()]))
      .min(1)
      .max(100),
  }),
  z.strictObject({
    by: z.literal('status'),
    stages: z
      .array(z.enum(['todo', 'doing', 'done']))
      .min(1)
      .max(3),
  }),
  z.strictObject({ by: z.literal('statusName'), ids: jiraIdsSchema }),
  z.strictObject({ by: z.literal('type'), ids: jiraIdsSchema }),
  z.strictObject({ by: z.literal('sprint'), ids: jiraIdsSchema }),
  z.strictObject({ by: z.literal('version'), ids: jiraIdsSchema }),
  z.strictObject({ by: z.literal('label'), labels: z.array(z.string().min(1).max(255)).min(1).max(100) }),
  z.strictObject({ by: z.literal('dates'), which: z.enum(['late', 'undated', 'this-week', 'mine']) }),
]);

const columnSchema = z.strictObject({ id: fieldIdSchema, width: z.int().min(24).max(1200) });

const markerSchema = z.strictObject({ name: nameSchema, on: isoDateSchema });

/** Days before and after today; null is no limit. */
const windowSchema = z.strictObject({
  back: z.int().min(0).max(3660).nullable(),
  ahead: z.int().min(0).max(3660).nullable(),
});

export const viewSchema = z.strictObject({
  filters: z.array(filterSchema).max(30),
  /** Issues that are done are left out, and counted. */
  hideDone: z.boolean(),
  window: windowSchema,
  group: z.enum(['parent', 'project', 'assignee', 'status', 'sprint', 'version', 'type', 'none']),
  sort: z.strictObject({
    by: z.enum(['rank', 'key', 'summary', 'start', 'due', 'assignee', 'status']),
    descending: z.boolean(),
  }),
  columns: z.array(columnSchema).max(40),
  colours: z.enum(['status', 'assignee', 'type', 'priority', 'project']),
  zoom: z.enum(['year', 'quarter', 'month', 'week', 'day', 'hour']).nullable(),
  markers: z.array(markerSchema).max(50),
  /** Ids of the configuration's named baselines. */
  baselines: z.array(ownIdSchema).max(3),
});

export type View = z.output<typeof viewSchema>;

/** What one person changed of a view that is not theirs: only the parts named differ. */
export const viewLayerSchema = viewSchema.partial();

/** All of the plan by its hierarchy, in Jira's order. */
export const plainView = (): View => ({
  filters: [],
  hideDone: false,
  window: { back: null, ahead: null },
  group: 'parent',
  sort: { by: 'rank', descending: false },
  columns: [],
  colours: 'status',
  zoom: null,
  markers: [],
  baselines: [],
});
