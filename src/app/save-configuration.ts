// Replaces the configuration of the site or of a project, unless somebody else did so first.
import { failWithConflict, succeed } from '#contract/errors';
import { commitChange, readVersion, writtenOf } from './commit-change';
import type { Change, DocumentStore, Principal } from './ports';
import { siteConfigurationId } from './subject';
import type { Access, UseCase } from './use-case';
import type { OperationInput } from '#contract/operations';

type Input = OperationInput<'configuration.save'>;

const auditOf = ({ accountId }: Principal, subject: string) =>
  ({ by: accountId, action: 'configuration-saved', subject }) as const;

const toChange = ({ principal }: Access<'site' | 'project'>, input: Input): Change => {
  if (input.scope === 'site') {
    const kind = 'site-configuration';
    const { version, body } = input;
    const draft = { kind, id: siteConfigurationId, scope: 'site', name: kind, version, body } as const;
    return { writes: [draft], audit: auditOf(principal, 'site') };
  }
  const kind = 'project-configuration';
  const { projectId, version, body } = input;
  const scope = `project:${projectId}`;
  const draft = { kind, id: projectId, scope, name: kind, version, body } as const;
  return { writes: [draft], audit: auditOf(principal, scope) };
};

export const saveConfiguration =
  ({ documents }: { readonly documents: DocumentStore }): UseCase<'configuration.save'> =>
  async (access, input) => {
    const stored = access.subject.type === 'site' ? access.subject.site : access.subject.project;
    if (stored !== null && stored.version !== input.version) return failWithConflict(stored);
    const change = toChange(access, input);
    const kind = input.scope === 'site' ? 'site-configuration' : 'project-configuration';
    const id = input.scope === 'site' ? siteConfigurationId : input.projectId;
    const committed = await commitChange(documents, {
      prepare: () => Promise.resolve(succeed(change)),
      recheck: () => readVersion(documents, { kind, id, version: input.version }),
    });
    return committed.ok ? succeed(writtenOf(committed.value, kind)) : committed;
  };
