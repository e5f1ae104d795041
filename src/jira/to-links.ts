// Jira's issue links as dependencies of the plan: which types are any, which end goes first, and what the successor's
// own plan says about type and lag.
import type { Decided, Dependency, EffectiveConfiguration } from '#contract/configuration';
import type { TaskId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import type { WorkMinutes } from '#domain/time/units';
import type { Issue, IssueLinkEnd } from './issue';

export type LinkTypeRules = EffectiveConfiguration['linkTypes'];

/** Told by both of its issues, a link comes twice where both are there. */
export const toLinks = (
  issues: Iterable<Issue>,
  byId: ReadonlyMap<TaskId, Issue>,
  rules: LinkTypeRules,
): Link[] => {
  const links: Link[] = [];
  for (const issue of issues) {
    for (const end of issue.links) {
      const link = toLink(issue, end, { byId, rules });
      if (link) links.push(link);
    }
  }
  return links;
};

interface LinkSource {
  readonly byId: ReadonlyMap<TaskId, Issue>;
  readonly rules: LinkTypeRules;
}

const toLink = (issue: Issue, end: IssueLinkEnd, { byId, rules }: LinkSource): Link | null => {
  const dependency = dependencyOf(end, rules.get(end.typeId));
  if (dependency === null) return null;
  const [from, to] =
    dependency.predecessor === end.direction ? [issue.id, end.otherId] : [end.otherId, issue.id];
  const own = byId.get(to)?.plan?.plan.links?.[`${end.typeId}:${from}`];
  return {
    id: end.linkId,
    from,
    to,
    type: own?.type ?? dependency.type,
    lag: (own?.lag ?? 0) as WorkMinutes,
    ...(own?.unit === undefined ? {} : { lagUnit: own.unit }),
    soft: dependency.soft,
  };
};

const blocks: Dependency = { type: 'FS', predecessor: 'outward', soft: false };

/** Null for a type that is none. Where nobody decided, "Blocks" is the one type that means an order in time. */
export const dependencyOf = (
  { typeName }: Pick<IssueLinkEnd, 'typeName'>,
  decided: Decided<Dependency> | undefined,
): Dependency | null => {
  if (decided) return decided.value;
  return /^blocks?$/i.test(typeName.trim()) ? blocks : null;
};
