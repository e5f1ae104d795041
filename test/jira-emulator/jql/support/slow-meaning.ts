// What the operand of a clause means to the slow search: words, lists and functions → values.
import type { SiteData } from '../../../../dev/jira/model';
import type { Operand } from '../../../../dev/jira/jql/jql-query';
import { DAY, dayOf, fieldOf, issueNamed, minuteOf, same, type Value, type World } from './slow-fields';

const monthStart = (ms: number, months: number): number => {
  const at = new Date(ms);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
};

const descendants = (site: SiteData, id: string): string[] =>
  site.issues
    .filter((issue) => issue.parentId === id)
    .flatMap((issue) => [issue.id, ...descendants(site, issue.id)]);

const linked = ({ site }: World, id: string | undefined): string[] =>
  site.links.flatMap((link) =>
    link.inwardIssueId === id
      ? [link.outwardIssueId]
      : link.outwardIssueId === id
        ? [link.inwardIssueId]
        : [],
  );

const INSTANTS: Readonly<Record<string, (now: number) => number>> = {
  'now()': (now) => now,
  'startOfMonth()': (now) => monthStart(now, 0),
  'startOfDay(-10)': (now) => Date.parse(`${dayOf(now)}T00:00Z`) - 10 * DAY,
  'endOfMonth(-1)': (now) => monthStart(now, 0) - 1,
};

const callText = ({ name, args }: { name: string; args: readonly string[] }): string =>
  `${name}(${args.join()})`;

const answers = (text: string, world: World): Value[] => {
  const { site, caller } = world;
  const member = (name: string) => site.groups.find((group) => group.name === name)?.groupId ?? '';
  switch (text) {
    case 'currentUser()':
      return [caller];
    case 'openSprints()':
      return site.sprints.filter(({ state }) => state === 'active').map(({ id }) => id);
    case 'releasedVersions()':
      return site.versions.filter(({ released }) => released).map(({ id }) => id);
    case 'subtaskIssueTypes()':
      return site.issueTypes.filter(({ subtask }) => subtask).map(({ id }) => id);
    case 'membersOf(jira-admins)':
      return site.people
        .filter(({ groupIds }) => groupIds.includes(member('jira-admins')))
        .map((one) => one.accountId);
    case 'linkedIssues(OPEN-20)':
      return linked(world, issueNamed('OPEN-20', world)?.id);
    case 'childIssuesOf(OPEN-2)':
      return descendants(site, issueNamed('OPEN-2', world)?.id ?? 'none');
    default:
      throw new Error(`The slow search does not know ${text}`);
  }
};

interface Meaning {
  readonly values: Value[];
  readonly hasEmpty: boolean;
}

const isUnresolved = (name: string, word: string): boolean =>
  same(name, 'resolution') && same(word, 'unresolved');

export const meaningOf = (name: string, operand: Operand, world: World): Meaning => {
  const field = fieldOf(name);
  switch (operand.kind) {
    case 'empty':
      return { values: [], hasEmpty: true };
    case 'list': {
      const all = operand.items.map((item) => meaningOf(name, item, world));
      return { values: all.flatMap(({ values }) => values), hasEmpty: all.some(({ hasEmpty }) => hasEmpty) };
    }
    case 'value':
      return isUnresolved(name, operand.text)
        ? { values: [], hasEmpty: true }
        : { values: field.meaning(operand.text, world), hasEmpty: false };
    case 'function': {
      const ms = INSTANTS[callText(operand)]?.(world.now);
      if (ms === undefined) return { values: answers(callText(operand), world), hasEmpty: false };
      const isDay = ['due', 'start date'].includes(name.toLowerCase());
      return { values: [isDay ? dayOf(ms) : minuteOf(ms)], hasEmpty: false };
    }
  }
};
