// One line of a seed file: an issue as an exported Jira project has it. Checked on reading; what is missing is mended
// where Jira allows it to be missing.

import { z } from 'zod';

const instantSchema = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'not a time')
  .transform((text) => Date.parse(text));

const sprintSchema = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  startDate: instantSchema.nullish(),
  endDate: instantSchema.nullish(),
  completeDate: instantSchema.nullish(),
});

export const versionSchema = z.object({
  name: z.string(),
  released: z.boolean().default(false),
  archived: z.boolean().default(false),
  startDate: z.iso.date().nullish(),
  releaseDate: z.iso.date().nullish(),
});

const linkSchema = z.object({
  type: z.string(),
  outward: z.string().optional(),
  inward: z.string().optional(),
});

const fieldsSchema = z.object({
  summary: z.string().min(1),
  issuetype: z.object({ name: z.string(), subtask: z.boolean().default(false) }),
  project: z.string().optional(),
  status: z.string(),
  statusCategory: z.enum(['new', 'indeterminate', 'done']),
  priority: z.string().nullish(),
  resolution: z.string().nullish(),
  created: instantSchema,
  updated: instantSchema.nullish(),
  resolutiondate: instantSchema.nullish(),
  startdate: z.iso.date().nullish(),
  duedate: z.iso.date().nullish(),
  timeoriginalestimate: z.number().nullish(),
  labels: z.array(z.string()).default([]),
  components: z.array(z.string()).default([]),
  fixVersions: z.array(versionSchema).default([]),
  versions: z.array(z.string()).default([]),
  assignee: z.string().nullish(),
  reporter: z.string().nullish(),
  creator: z.string().nullish(),
  issuelinks: z.array(linkSchema).default([]),
  parent: z.string().nullish(),
  epic: z.string().nullish(),
  sprint: sprintSchema.nullish(),
  closedSprints: z.array(sprintSchema).nullish(),
  description: z.string().nullish(),
});

export const rowSchema = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/),
  fields: fieldsSchema,
});

export const userSchema = z.object({
  accountId: z.string().min(1),
  displayName: z.string().min(1),
  active: z.boolean().default(true),
  timeZone: z.string().default('Europe/Berlin'),
});

export type FileRow = z.output<typeof rowSchema>;
export type FileSprint = z.output<typeof sprintSchema>;
export type FileVersion = z.output<typeof versionSchema>;
export type FileUser = z.output<typeof userSchema>;
