// Whether what link types are mapped to can be true: that Jira still has the type, and that the dates in Jira don't run
// the other way. A sample of the newest issues stands for the project.
import type { Dependency } from '#contract/configuration';
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, listAt, objectAt, textAt } from './json';
import type { JiraLinkType } from './link-issues';

export interface DateFieldIds {
  readonly start: string | null;
  readonly end: string | null;
}

/** A link between two issues that both have a date. `outward` is the one that e.g. blocks; days as Jira writes them. */
export interface DatedLink {
  readonly typeId: string;
  readonly outward: Days;
  readonly inward: Days;
}

interface Days {
  readonly first: string;
  readonly last: string;
}

const sampleSize = 100;
const dayLength = 10;

const dayAt = (fields: unknown, id: string | null): string | null =>
  id === null ? null : (textAt(fields, id)?.slice(0, dayLength) ?? null);

const readDays = (issue: unknown, { start, end }: DateFieldIds): Days | null => {
  const fields = objectAt(issue, 'fields');
  const first = dayAt(fields, start) ?? dayAt(fields, end);
  const last = dayAt(fields, end) ?? first;
  return first === null || last === null ? null : { first, last };
};

/** Told by the issue from which it starts, so that each is counted once. */
const linksOf = (issue: unknown, days: ReadonlyMap<string, Days>): DatedLink[] => {
  const outward = days.get(textAt(issue, 'id') ?? '');
  if (!outward) return [];
  return listAt(objectAt(issue, 'fields'), 'issuelinks').flatMap((link) => {
    const typeId = textAt(objectAt(link, 'type'), 'id');
    const inward = days.get(textAt(objectAt(link, 'outwardIssue'), 'id') ?? '');
    return typeId === null || !inward ? [] : [{ typeId, outward, inward }];
  });
};

export const readDatedLinks = async (
  client: JiraClient,
  projectId: string,
  dates: DateFieldIds,
): Promise<JiraResult<readonly DatedLink[]>> => {
  const fields = ['issuelinks', dates.start, dates.end].filter((id) => id !== null);
  const body = { jql: `project = ${projectId} ORDER BY created DESC`, maxResults: sampleSize, fields };
  const answer = await client.call('search.jql', {}, { body });
  if (!answer.ok) return answer;
  const issues = listAt(answer.value.body, 'issues').filter(isJson);
  const days = new Map<string, Days>();
  for (const issue of issues) {
    const [id, own] = [textAt(issue, 'id'), readDays(issue, dates)];
    if (id !== null && own) days.set(id, own);
  }
  return { ok: true, value: issues.flatMap((issue) => linksOf(issue, days)) };
};

export type LinkFinding =
  | { readonly type: 'type-gone'; readonly typeId: string }
  /** The site says that the other issue goes first. */
  | { readonly type: 'against-site'; readonly typeId: string; readonly name: string }
  /** Of `dated` links so many have a successor that ends before its predecessor begins. */
  | {
      readonly type: 'against-dates';
      readonly typeId: string;
      readonly name: string;
      readonly against: number;
      readonly dated: number;
    };

export interface LinkRules {
  /** What holds in the project, by id of the link type; null for no dependency. */
  readonly effective: ReadonlyMap<string, Dependency | null>;
  readonly site: ReadonlyMap<string, Dependency | null>;
}

/** Fewer dated links than this prove nothing. */
const fewestLinks = 3;

const runsAgainst = (link: DatedLink, { predecessor }: Dependency): boolean => {
  const [before, after] =
    predecessor === 'outward' ? [link.outward, link.inward] : [link.inward, link.outward];
  return after.last < before.first;
};

const findFault = (
  [typeId, dependency]: readonly [string, Dependency | null],
  types: readonly JiraLinkType[],
  { site, links }: Pick<LinkRules, 'site'> & { readonly links: readonly DatedLink[] },
): LinkFinding[] => {
  const type = types.find(({ id }) => id === typeId);
  if (!type) return dependency === null ? [] : [{ type: 'type-gone', typeId }];
  if (dependency === null) return [];
  const { name } = type;
  const ofSite = site.get(typeId);
  if (ofSite && ofSite.predecessor !== dependency.predecessor)
    return [{ type: 'against-site', typeId, name }];
  const dated = links.filter((link) => link.typeId === typeId);
  const against = dated.filter((link) => runsAgainst(link, dependency)).length;
  return dated.length >= fewestLinks && against * 2 > dated.length
    ? [{ type: 'against-dates', typeId, name, against, dated: dated.length }]
    : [];
};

/** Nothing where all is well; one finding a link type. */
export const toLinkHealth = (
  types: readonly JiraLinkType[],
  { effective, site }: LinkRules,
  links: readonly DatedLink[],
): readonly LinkFinding[] => [...effective].flatMap((rule) => findFault(rule, types, { site, links }));
