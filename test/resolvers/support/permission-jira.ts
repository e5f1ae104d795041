// As much of Jira as the functions ask: who holds what, by a table. The real local Jira is tried in test/forge.
import type { JiraGateway } from '../../../dev/forge/installation';
import type { Caller } from '../../../dev/jira/model';

export interface Holdings {
  readonly siteAdmin?: boolean;
  readonly browses?: readonly string[];
  readonly administers?: readonly string[];
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

const holds = (person: Holdings, permission: string, projectId: number): boolean => {
  const projects = permission === 'ADMINISTER_PROJECTS' ? person.administers : person.browses;
  return projects?.includes(String(projectId)) ?? false;
};

const check = (person: Holdings, question: Question) => ({
  globalPermissions: person.siteAdmin ? question.globalPermissions : [],
  projectPermissions: question.projectPermissions.flatMap(({ permissions, projects }) =>
    permissions.map((permission) => ({
      permission,
      issues: [],
      projects: projects.filter((id) => holds(person, permission, id)),
    })),
  ),
});

const mine = (person: Holdings) => ({
  permissions: {
    ADMINISTER: { havePermission: person.siteAdmin ?? false },
    BROWSE_PROJECTS: { havePermission: (person.browses?.length ?? 0) > 0 },
  },
});

export const createPermissionJira = (people: Readonly<Record<string, Holdings>>): PermissionJira => {
  const failures: number[] = [];
  return {
    failNext: (status) => failures.push(status),
    async handle(request, caller: Caller) {
      const failure = failures.shift();
      if (failure !== undefined) return new Response(null, { status: failure });
      const person = caller.type === 'person' ? people[caller.accountId] : undefined;
      if (person === undefined) return Response.json({ errorMessages: ['Not signed in.'] }, { status: 401 });
      const { pathname } = new URL(request.url);
      if (pathname === '/rest/api/3/mypermissions') return Response.json(mine(person));
      if (pathname !== '/rest/api/3/permissions/check') return new Response(null, { status: 404 });
      return Response.json(check(person, (await request.json()) as Question));
    },
  };
};
