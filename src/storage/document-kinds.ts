// The kinds of documents that are stored, and how each is read. A kind without a row doesn't compile.
import { projectConfigurationSchema, siteConfigurationSchema } from '#contract/configuration';
import type { DocumentBodies, DocumentKind } from '../app/ports';
import type { BodyShape } from './migrations/migrate';

export const documentKinds: { readonly [Kind in DocumentKind]: BodyShape<DocumentBodies[Kind]> } = {
  'site-configuration': { schema: siteConfigurationSchema, steps: [] },
  'project-configuration': { schema: projectConfigurationSchema, steps: [] },
};
