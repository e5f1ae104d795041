// Replaces the configuration of the site or of a project, unless somebody else did so first.
import type { DocumentStore } from './ports';
import { siteConfigurationId } from './subject';
import type { UseCase } from './use-case';

export const saveConfiguration =
  ({ documents }: { readonly documents: DocumentStore }): UseCase<'configuration.save'> =>
  ({ subject }, { version, body }) => {
    if (subject.type === 'site') {
      const kind = 'site-configuration';
      return documents.write({ kind, id: siteConfigurationId, scope: 'site', name: kind, version, body });
    }
    const kind = 'project-configuration';
    const scope = `project:${subject.projectId}`;
    return documents.write({ kind, id: subject.projectId, scope, name: kind, version, body });
  };
