// Whether what holds in a project can be used there: its own decisions, else the site's, else the app's guess.
import { dependencySchema, linkTypeNames as allLinkTypes, type Dependency } from '#contract/configuration';
import { toHealth } from '#jira/field-health';
import { toLinkHealth } from '#jira/link-health';
import type { ConfigurationHealth, ConfigurationState, ProjectFacts } from './configuration-types';
import type { Decisions } from './decisions';

/** For the screens, which know no contract. */
export const linkTypeNames = allLinkTypes;

export const fieldRoles = ['start', 'end', 'progress'] as const;

/** Rows of the form. A milestone is only read: no screen has to have its field. */
export const formRoles = [...fieldRoles, 'milestone'] as const;

export type ShownRole = (typeof fieldRoles)[number];

type Deciding = Pick<ConfigurationState, 'mine' | 'site' | 'guess' | 'offered'>;

/** The id of the field that a role takes its value from; null for none. */
export const usedField = ({ mine, site, guess }: Deciding, role: ShownRole): string | null => {
  const key = `fields.${role}`;
  const decided = mine.has(key) ? mine.get(key) : site.get(key);
  const id = decided === undefined ? guess[role] : decided;
  return typeof id === 'string' ? id : null;
};

export const isLinkMeaning = (value: unknown): value is Dependency =>
  dependencySchema.safeParse(value).success;

const rulesIn = (decisions: Decisions): [string, Dependency | null][] =>
  [...decisions].flatMap(([key, value]): [string, Dependency | null][] =>
    key.startsWith('linkTypes.')
      ? [[key.slice('linkTypes.'.length), isLinkMeaning(value) ? value : null]]
      : [],
  );

/** "Blocks" orders work in time where nobody decided otherwise. */
const assumed = ({ offered }: Deciding): [string, Dependency][] =>
  offered.linkTypes
    .filter(({ name }) => /^blocks?$/i.test(name.trim()))
    .map(({ id }) => [id, { type: 'FS', predecessor: 'outward', soft: false }]);

export const dependencyIn = (state: Deciding, typeId: string): Dependency | null =>
  new Map<string, Dependency | null>([...assumed(state), ...rulesIn(state.site), ...rulesIn(state.mine)]).get(
    typeId,
  ) ?? null;

export const assessHealth = (state: Deciding, facts: ProjectFacts): ConfigurationHealth => {
  const { offered, site, mine } = state;
  const used = {
    start: usedField(state, 'start'),
    end: usedField(state, 'end'),
    progress: usedField(state, 'progress'),
  };
  const effective = new Map([...assumed(state), ...rulesIn(site), ...rulesIn(mine)]);
  return {
    type: 'checked',
    findings: toHealth(offered.fields, used, facts.fields),
    links: toLinkHealth(offered.linkTypes, { effective, site: new Map(rulesIn(site)) }, facts.links),
    sampleKey: facts.fields.sample?.key ?? null,
    teamManaged: facts.project.teamManaged,
  };
};
