// As much of Jira as the functions ask: who holds what, by a table. The real local Jira is tried in test/forge.
import type { JiraGateway } from '../../../dev/forge/installation';
import type { Caller } from '../../../dev/jira/model';

export interface Holdings {
  readonly siteAdmin?: boolean;
  /** May not use the app, whatever else they may. */
  readonly barred?: boolean;
  readonly browses?: readonly string[];
  readonly administers?: readonly string[];
  readonly editsSchedules?: readonly string[];
  readonly managesContexts?: readonly string[];
  readonly createsIssues?: readonly string[];
  readonly groups?: readonly string[];
  /** `10001:10100`: a role in a project. */
  readonly roles?: readonly string[];
}

export interface PermissionJira extends JiraGateway {
  /** Answers the next requests with this status instead. */
  failNext: (status: number) => void;
}

interface Question {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions: readonly {
    readonly permissions: readonly string[];
    readonly projects: readonly number[];
  }[];
}

/** Permissions of the app have long keys that end in their own. */
const projectsOf = (person: Holdings, permission: string): readonly string[] => {
  const key = permission.split('/').at(-1);
  if (key === 'ADMINISTER_PROJECTS') return person.administers ?? [];
  if (key === 'CREATE_ISSUES') return person.createsIssues ?? [];
  if (key === 'edit-working-schedules') return person.editsSchedules ?? [];
  if (key === 'manage-shared-contexts') return person.managesContexts ?? [];
  return person.browses ?? [];
};

const holdsGlobally = (person: Holdings, permission: string): boolean =>
  permission === 'ADMINISTER' ? (person.siteAdmin ?? false) : !(person.barred ?? false);

const check = (person: Holdings, question: Question) => ({
  globalPermissions: question.globalPermissions.filter((permission) => holdsGlobally(person, permission)),
  projectPermissions: question.projectPermissions.flatMap(({ permissions, projects }) =>
    permissions.map((permission) => ({
      permission,
      issues: [],
      projects: projects.filter((id) => projectsOf(person, permission).includes(String(id))),
    })),
  ),
});

const mine = (person: Holdings, asked: readonly string[]) => ({
  permissions: Object.fromEntries(
    asked.map((permission) => [
      permission,
      {
        havePermission:
          permission === 'BROWSE_PROJECTS'
            ? (person.browses?.length ?? 0) > 0
            : holdsGlobally(person, permission),
      },
    ]),
  ),
});

/** `teamManaged`: projects without a permission scheme. */
const styles = (teamManaged: readonly string[], ids: readonly string[]) => ({
  values: ids.map((id) => ({ id, simplified: teamManaged.includes(id) })),
});

const roleActors = (people: Readonly<Record<string, Holdings>>, role: string) => ({
  actors: Object.entries(people).flatMap(([accountId, { roles = [] }]) =>
    roles.includes(role) ? [{ actorUser: { accountId } }] : [],
  ),
});

interface Site {
  readonly people: Readonly<Record<string, Holdings>>;
  readonly teamManaged: readonly string[];
}

const answerPerson = async (site: Site, person: Holdings, request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  switch (pathname) {
    case '/rest/api/3/mypermissions':
      return Response.json(mine(person, (searchParams.get('permissions') ?? '').split(',')));
    case '/rest/api/3/permissions/check':
      return Response.json(check(person, (await request.json()) as Question));
    case '/rest/api/3/project/search':
      if (searchParams.getAll('id').length > 50) return new Response(null, { status: 400 });
      return Response.json(styles(site.teamManaged, searchParams.getAll('id')));
    case '/rest/api/3/myself':
      return Response.json({ groups: { items: (person.groups ?? []).map((groupId) => ({ groupId })) } });
    case '/rest/api/3/user/bulk':
      return Response.json({
        values: searchParams
          .getAll('accountId')
          .flatMap((accountId) => (accountId in site.people ? [{ accountId }] : [])),
      });
    default:
      return new Response(null, { status: 404 });
  }
};

/** The app may read roles, which people may not. */
const answerApp = ({ people }: Site, request: Request): Response => {
  const [, projectId, roleId] = /\/project\/(\d+)\/role\/(\d+)$/.exec(new URL(request.url).pathname) ?? [];
  if (projectId === undefined) return new Response(null, { status: 404 });
  return Response.json(roleActors(people, `${projectId}:${roleId ?? ''}`));
};

export const createPermissionJira = (
  people: Readonly<Record<string, Holdings>>,
  teamManaged: readonly string[] = [],
): PermissionJira => {
  const failures: number[] = [];
  const site = { people, teamManaged };
  return {
    failNext: (status) => failures.push(status),
    async handle(request, caller: Caller) {
      const failure = failures.shift();
      if (failure !== undefined) return new Response(null, { status: failure });
      if (caller.type === 'app') return answerApp(site, request);
      const person = caller.type === 'person' ? people[caller.accountId] : undefined;
      if (person === undefined) return Response.json({ errorMessages: ['Not signed in.'] }, { status: 401 });
      return answerPerson(site, person, request);
    },
  };
};
