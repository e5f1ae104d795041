// The kinds of documents that are stored, and how each is read. A kind without a row doesn't compile.
import { projectConfigurationSchema, siteConfigurationSchema } from '#contract/configuration';
import { personalSettingsSchema } from '#contract/personal-settings';
import { contextIndexSchema, sharedContextSchema } from '#contract/shared-context';
import {
  scheduleAssignmentsSchema,
  scheduleIndexSchema,
  workingScheduleSchema,
} from '#contract/working-schedule';
import type { DocumentBodies, DocumentKind } from '../app/ports';
import type { BodyShape } from './migrations/migrate';

export const documentKinds: { readonly [Kind in DocumentKind]: BodyShape<DocumentBodies[Kind]> } = {
  'site-configuration': { schema: siteConfigurationSchema, steps: [] },
  'project-configuration': { schema: projectConfigurationSchema, steps: [] },
  'working-schedule': { schema: workingScheduleSchema, steps: [] },
  'schedule-index': { schema: scheduleIndexSchema, steps: [] },
  'schedule-assignments': { schema: scheduleAssignmentsSchema, steps: [] },
  'shared-context': { schema: sharedContextSchema, steps: [] },
  'context-index': { schema: contextIndexSchema, steps: [] },
  'personal-settings': { schema: personalSettingsSchema, steps: [] },
};
