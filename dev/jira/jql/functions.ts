// JQL's functions: what each answers, for fields of which kind, and what it says to wrong arguments.
import type { Issue, IssueLink, Sprint, Version } from '../model';
import type { CalendarUnit } from './dates';
import { answer, type FunctionOutcome, type JqlFunction, refuse, same } from './jql-function';
import { ownFunctions } from './own-functions';
import type { JqlScope } from './scope';

const MANY = 1000;

const personFunctions: JqlFunction[] = [
  {
    name: 'currentUser',
    type: 'person',
    isList: false,
    arity: [0, 0],
    run: ({ context }) => answer(context.callerAccountId === null ? [] : [context.callerAccountId]),
  },
  {
    name: 'membersOf',
    type: 'person',
    isList: true,
    arity: [1, 1],
    run: ({ context }, [wanted = '']) => {
      const { groups, people } = context.catalogue;
      const group = groups.find(({ groupId, name }) => groupId === wanted || same(name, wanted));
      if (group === undefined) {
        return refuse(
          `Function 'membersOf' can not generate a list of usernames for group '${wanted}'; the group does not exist.`,
        );
      }
      return answer(
        people.filter(({ groupIds }) => groupIds.includes(group.groupId)).map(({ accountId }) => accountId),
      );
    },
  },
];

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'year'];

const edgeFunction = (edge: 'startOf' | 'endOf', unit: CalendarUnit): JqlFunction => {
  const name = `${edge}${unit.charAt(0).toUpperCase()}${unit.slice(1)}`;
  return {
    name,
    type: 'date',
    isList: false,
    arity: [0, 1],
    run: ({ dates }, [increment]) => {
      const ms = dates[edge](unit, increment);
      return ms === null
        ? refuse(
            `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
          )
        : answer([ms]);
    },
  };
};

const dateFunctions: JqlFunction[] = [
  { name: 'now', type: 'date', isList: false, arity: [0, 0], run: ({ dates }) => answer([dates.now]) },
  ...UNITS.flatMap((unit) => [edgeFunction('startOf', unit), edgeFunction('endOf', unit)]),
];

const sprintFunction = (name: string, state: Sprint['state']): JqlFunction => ({
  name,
  type: 'sprint',
  isList: true,
  arity: [0, 0],
  run: ({ context }) =>
    answer(context.catalogue.sprints.filter((sprint) => sprint.state === state).map(({ id }) => id)),
});

const sprintFunctions: JqlFunction[] = [
  sprintFunction('openSprints', 'active'),
  sprintFunction('closedSprints', 'closed'),
  sprintFunction('futureSprints', 'future'),
];

/** Versions of the projects named, or of all. */
const versionsOf = (
  { context }: JqlScope,
  args: readonly string[],
  name: string,
): readonly Version[] | string => {
  const { projects, versions } = context.catalogue;
  const ids = new Set<string>();
  for (const arg of args) {
    const project = projects.find((each) => each.id === arg || same(each.key, arg) || same(each.name, arg));
    if (project === undefined)
      return `Could not resolve the project '${arg}' provided to function '${name}'.`;
    ids.add(project.id);
  }
  return versions.filter(({ projectId }) => args.length === 0 || ids.has(projectId));
};

const versionListFunction = (name: string, released: boolean): JqlFunction => ({
  name,
  type: 'version',
  isList: true,
  arity: [0, MANY],
  run: (scope, args) => {
    const versions = versionsOf(scope, args, name);
    if (typeof versions === 'string') return refuse(versions);
    return answer(
      versions.filter((each) => each.released === released && !each.archived).map(({ id }) => id),
    );
  },
});

const edgeVersionFunction = (
  name: string,
  pick: (versions: readonly Version[]) => Version | undefined,
): JqlFunction => ({
  name,
  type: 'version',
  isList: false,
  arity: [1, 1],
  run: (scope, args) => {
    const versions = versionsOf(scope, args, name);
    if (typeof versions === 'string') return refuse(versions);
    const version = pick(versions.filter(({ archived }) => !archived));
    return answer(version === undefined ? [] : [version.id]);
  },
});

const versionFunctions: JqlFunction[] = [
  versionListFunction('releasedVersions', true),
  versionListFunction('unreleasedVersions', false),
  edgeVersionFunction('latestReleasedVersion', (versions) => versions.findLast(({ released }) => released)),
  edgeVersionFunction('earliestUnreleasedVersion', (versions) => versions.find(({ released }) => !released)),
];

const typeFunction = (name: string, subtask: boolean): JqlFunction => ({
  name,
  type: 'issueType',
  isList: true,
  arity: [0, 0],
  run: ({ context }) =>
    answer(context.catalogue.issueTypes.filter((type) => type.subtask === subtask).map(({ id }) => id)),
});

/** The account named, or the caller's; null when nobody is called so. */
const accountOf = ({ context }: JqlScope, name: string | undefined): string | null => {
  if (name === undefined) return context.callerAccountId;
  const { people } = context.catalogue;
  return (
    people.find(
      ({ accountId, displayName, emailAddress }) =>
        accountId === name || same(displayName, name) || same(emailAddress, name),
    )?.accountId ?? null
  );
};

const ledFunctions: JqlFunction[] = [
  {
    name: 'componentsLeadByUser',
    type: 'component',
    isList: true,
    arity: [0, 1],
    run: (scope, [name]) => {
      const lead = accountOf(scope, name);
      const led = scope.context.catalogue.components.filter(({ leadAccountId }) => leadAccountId === lead);
      return answer(lead === null ? [] : led.map(({ id }) => id));
    },
  },
  {
    name: 'projectsLeadByUser',
    type: 'project',
    isList: true,
    arity: [0, 1],
    run: (scope, [name]) => {
      const lead = accountOf(scope, name);
      return answer(
        scope.context.catalogue.projects
          .filter(({ leadAccountId }) => leadAccountId === lead)
          .map(({ id }) => id),
      );
    },
  },
];

const issueNamed = ({ context }: JqlScope, name: string): Issue | undefined =>
  /^\d+$/.test(name) ? context.issues.byId(name) : context.issues.byKey(name);

/** Ids at the other end of links that read so from the issue's side, or of any. */
const linkedTo = ({ context }: JqlScope, issue: Issue, description: string | undefined): string[] => {
  const types = new Map(context.catalogue.linkTypes.map((type) => [type.id, type]));
  const isWanted = ({ typeId, inwardIssueId }: IssueLink): boolean => {
    const type = types.get(typeId);
    if (description === undefined || type === undefined) return description === undefined;
    return (
      same(type.name, description) ||
      same(inwardIssueId === issue.id ? type.outward : type.inward, description)
    );
  };
  return context.issues
    .linksOf(issue.id)
    .filter(isWanted)
    .map((link) => (link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId));
};

const descendantsOf = ({ context }: JqlScope, issue: Issue): string[] => {
  const found = new Set<string>();
  const waiting = [issue.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const child of context.issues.childrenOf(id)) {
      if (!found.has(child.id)) {
        found.add(child.id);
        waiting.push(child.id);
      }
    }
  }
  return [...found];
};

interface Deed {
  readonly by: string;
  readonly at: number;
}

const deedsOf = (issue: Issue): Deed[] => [
  { by: issue.creatorAccountId, at: issue.createdAt },
  ...issue.history.map(({ authorAccountId: by, at }) => ({ by, at })),
  ...issue.comments.map(({ authorAccountId: by, updatedAt: at }) => ({ by, at })),
];

/** `updatedBy(user[, from[, to]])`: changed, commented on or made by the person in that time. */
const updatedBy = (scope: JqlScope, [name, from, to]: readonly string[]): FunctionOutcome => {
  const account = accountOf(scope, name);
  const start = from === undefined ? -Infinity : scope.dates.read(from);
  const end = to === undefined ? Infinity : scope.dates.read(to);
  if (start === null || end === null) {
    return refuse(`Date value '${String(start === null ? from : to)}' for function 'updatedBy' is invalid.`);
  }
  const { rows } = scope.context.issues;
  const deeds = rows.notes({ id: 'deeds', read: deedsOf });
  const ids: string[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (deeds(row)?.some(({ by, at }) => by === account && at >= start && at <= end) === true)
      ids.push(rows.at(row)?.id ?? '');
  }
  return answer(ids);
};

const issueFunction = (
  name: string,
  arity: readonly [number, number],
  run: JqlFunction['run'],
): JqlFunction => ({
  name,
  type: 'issue',
  isList: true,
  arity,
  run,
});

const missingIssue = (name: string, key: string): FunctionOutcome =>
  refuse(`Issue '${key}' could not be found in function '${name}'.`);

const childFunction = (name: string): JqlFunction =>
  issueFunction(name, [1, 1], (scope, [key = '']) => {
    const issue = issueNamed(scope, key);
    return issue === undefined ? missingIssue(name, key) : answer(descendantsOf(scope, issue));
  });

const issueFunctions: JqlFunction[] = [
  issueFunction('linkedIssues', [1, 2], (scope, [key = '', description]) => {
    const issue = issueNamed(scope, key);
    return issue === undefined
      ? missingIssue('linkedIssues', key)
      : answer(linkedTo(scope, issue, description));
  }),
  childFunction('childIssuesOf'),
  childFunction('portfolioChildIssuesOf'),
  issueFunction('updatedBy', [1, 3], updatedBy),
  // What a person looked at isn't kept on this site.
  issueFunction('issueHistory', [0, 0], () => answer([])),
];

const FUNCTIONS: ReadonlyMap<string, JqlFunction> = new Map(
  [
    ...personFunctions,
    ...dateFunctions,
    ...sprintFunctions,
    ...versionFunctions,
    typeFunction('standardIssueTypes', false),
    typeFunction('subtaskIssueTypes', true),
    ...ledFunctions,
    ...issueFunctions,
    ...ownFunctions,
  ].map((each) => [each.name.toLowerCase(), each]),
);

export const findFunction = (name: string): JqlFunction | undefined => FUNCTIONS.get(name.toLowerCase());

export const allFunctions = (): readonly JqlFunction[] => [...FUNCTIONS.values()];
