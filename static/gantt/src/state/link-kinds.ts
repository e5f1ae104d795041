// Which of Jira's link types stands for a new dependency: the one that the configuration maps to finish-to-start, else
// the site's own "Blocks".
import type { Dependency } from '#contract/configuration';
import type { LinkId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import { listLinkTypes } from '#jira/link-issues';
import { dependencyOf, type LinkTypeRules } from '#jira/to-links';
import type { PageSession } from './page-session';
import { toFailure, type Failure } from './refuse-change';
import type { LinkKind } from './structure-types';

const blocks = 'Blocks';

const isHard = (dependency: Dependency | null): dependency is Dependency => dependency?.soft === false;

/** Null where the configuration knows link types and none of them orders work in time. */
export const chooseLinkKind = (rules: LinkTypeRules): LinkKind | null => {
  const hard = [...rules].flatMap(([typeId, { value }]) =>
    isHard(value) ? [{ typeId, typeName: '', dependency: value }] : [],
  );
  const chosen = hard.find(({ dependency }) => dependency.type === 'FS') ?? hard[0];
  if (chosen) return chosen;
  const dependency = dependencyOf({ typeName: blocks }, undefined);
  return dependency && { typeId: null, typeName: blocks, dependency };
};

/** Of a link that an issue tells of; null where it is no dependency. */
export const kindOfLink = (issue: Issue, linkId: LinkId, rules: LinkTypeRules): LinkKind | null => {
  const end = issue.links.find((one) => one.linkId === linkId);
  const dependency = end && dependencyOf(end, rules.get(end.typeId));
  return dependency ? { typeId: end.typeId, typeName: end.typeName, dependency } : null;
};

const noType: Failure = { reason: 'no-link-type', details: '' };

/** Asks Jira where the id isn't known. A type of that name that was decided to be no dependency is none. */
export const findTypeId = async (
  { client, linkTypes }: PageSession,
  { typeId, typeName }: LinkKind,
): Promise<string | Failure> => {
  if (typeId !== null) return typeId;
  const types = await listLinkTypes(client);
  if (!types.ok) return toFailure(types.problem);
  const wanted = typeName.toLowerCase();
  const found = types.value.find(({ name }) => name.trim().toLowerCase() === wanted);
  return found && linkTypes.get(found.id)?.value !== null ? found.id : noType;
};
