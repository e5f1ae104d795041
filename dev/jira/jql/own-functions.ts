// Functions that answer by who asks: projects where they hold something, when they came, what they watch and vote for.
import type { AccountId, Issue } from '../model';
import { answer, type FunctionOutcome, type JqlFunction, refuse, same } from './jql-function';
import type { JqlScope } from './scope';

const projectFunction = (
  name: string,
  run: (scope: JqlScope, wanted: string) => FunctionOutcome,
): JqlFunction => ({
  name,
  type: 'project',
  isList: true,
  arity: [1, 1],
  run: (scope, [wanted = '']) => run(scope, wanted),
});

const hasRole = ({ context }: JqlScope, wanted: string): FunctionOutcome => {
  const { roles, projects, people } = context.catalogue;
  const role = roles.find(({ id, name }) => id === wanted || same(name, wanted));
  if (role === undefined)
    return refuse(
      `Function 'projectsWhereUserHasRole' can not generate a list of projects for role '${wanted}'; the role does not exist.`,
    );
  const me = people.find(({ accountId }) => accountId === context.callerAccountId);
  const held = projects.filter(({ roleActors }) =>
    roleActors.some(
      ({ roleId, accountId, groupId }) =>
        roleId === role.id &&
        me !== undefined &&
        (accountId === me.accountId || (groupId !== undefined && me.groupIds.includes(groupId))),
    ),
  );
  return answer(held.map(({ id }) => id));
};

const hasPermission = ({ context }: JqlScope, wanted: string): FunctionOutcome => {
  const held = context.projectsPermitting(wanted);
  return held === null
    ? refuse(
        `Function 'projectsWhereUserHasPermission' can not generate a list of projects for permission '${wanted}'; the permission does not exist.`,
      )
    : answer(held.map(({ id }) => id));
};

const loginFunction = (name: 'currentLogin' | 'lastLogin'): JqlFunction => ({
  name,
  type: 'date',
  isList: false,
  arity: [0, 0],
  run: ({ context }) => answer([context.logins[name]]),
});

/** Issues in whose list the caller is. */
const listedFunction = (name: string, listOf: (issue: Issue) => readonly AccountId[]): JqlFunction => ({
  name,
  type: 'issue',
  isList: true,
  arity: [0, 0],
  run: ({ context }) => {
    const { callerAccountId, issues } = context;
    const { rows } = issues;
    const listed = rows.notes({ id: `of ${name}`, read: listOf });
    const ids: string[] = [];
    for (let row = 0; row < rows.length; row++) {
      if (callerAccountId !== null && listed(row)?.includes(callerAccountId) === true)
        ids.push(rows.at(row)?.id ?? '');
    }
    return answer(ids);
  },
});

export const ownFunctions: readonly JqlFunction[] = [
  projectFunction('projectsWhereUserHasRole', hasRole),
  projectFunction('projectsWhereUserHasPermission', hasPermission),
  loginFunction('currentLogin'),
  loginFunction('lastLogin'),
  listedFunction('watchedIssues', ({ watchers = [] }) => watchers),
  listedFunction('votedIssues', ({ voters = [] }) => voters),
];
