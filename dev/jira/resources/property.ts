// Entity properties of issues, projects and people, and those that an app keeps for the site.
// Writing one touches neither `updated` nor the history.
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import {
  type Ask,
  findIssue,
  findIssueFor,
  findProject,
  findProjectFor,
  isSiteAdmin,
  isStranger,
  type Method,
  type Route,
} from '../http/ask';
import { type PropertyBag, toPropertyRoutes } from '../http/properties';
import type { Issue, Project } from '../model';
import { put } from '../store/collections';

function ofIssue(ask: Ask, issue: Issue): PropertyBag {
  return {
    values: issue.properties,
    path: `/rest/api/3/issue/${issue.id}/properties`,
    save: (properties) => ask.store.commit([put('issues', { ...issue, properties })]),
  };
}

const editWords = 'You do not have permission to edit issues in this project.';

const issueRoutes = toPropertyRoutes({
  path: '/issue/:issueIdOrKey/properties',
  read(ask) {
    const seen = findIssue(ask, ask.param('issueIdOrKey'));
    return seen.ok ? found(ofIssue(ask, seen.value)) : seen;
  },
  write(ask) {
    const seen = findIssueFor(ask, ask.param('issueIdOrKey'), 'EDIT_ISSUES', editWords);
    return seen.ok ? found(ofIssue(ask, seen.value)) : seen;
  },
});

function ofProject(ask: Ask, project: Project): PropertyBag {
  return {
    values: project.properties,
    path: `/rest/api/3/project/${project.id}/properties`,
    save: (properties) => ask.store.commit([put('projects', { ...project, properties })]),
  };
}

const projectWords = 'You do not have permission to administer the project.';

const projectRoutes = toPropertyRoutes({
  path: '/project/:projectIdOrKey/properties',
  read(ask) {
    const seen = findProject(ask, ask.param('projectIdOrKey'));
    return seen.ok ? found(ofProject(ask, seen.value)) : seen;
  },
  write(ask) {
    const refused = refusal(403, [projectWords]);
    const seen = findProjectFor(ask, ask.param('projectIdOrKey'), 'ADMINISTER_PROJECTS', refused);
    return seen.ok ? found(ofProject(ask, seen.value)) : seen;
  },
});

/** The account must be named, even one's own. */
function findPersonBag(ask: Ask): Found<PropertyBag> {
  if (isStranger(ask)) return missed(notSignedIn);
  const accountId = ask.query.get('accountId');
  if (!accountId) return missed(refusal(400, ["The 'accountId' query parameter needs to be provided."]));
  const isOwn = ask.caller.type !== 'anonymous' && ask.caller.accountId === accountId;
  if (!isOwn && !isSiteAdmin(ask))
    return missed(refusal(403, ['You do not have permission to access the properties of this user.']));
  if (!ask.store.table('people').get(accountId)) return missed(refusal(404, ['The user does not exist.']));
  return found({
    values: ask.store.userProperties(accountId),
    path: '/rest/api/3/user/properties',
    save: (value) => ask.store.commit([{ userProperties: accountId, value }]),
  });
}

const longestAppKey = 127;

/** Only the app itself, in its own name. */
function refuseApp(ask: Ask): Answer | null {
  if (ask.caller.type === 'anonymous') return notSignedIn;
  if (ask.caller.type !== 'app') return refusal(403, ['Only the app itself may access its properties.']);
  const isLong = ask.param('propertyKey').length > longestAppKey;
  const message = `The property key must not be longer than ${String(longestAppKey)} characters.`;
  return isLong ? { status: 400, body: { message, statusCode: 400 } } : null;
}

function appMissing(key: string): Answer {
  return { status: 404, body: { message: `Property with key ${key} not found.`, statusCode: 404 } };
}

function listAppProperties(ask: Ask): Answer {
  const all = ask.store.table('appProperties').all();
  const toSelf = (key: string): string =>
    ask.view.url(`/rest/forge/1/app/properties/${encodeURIComponent(key)}`);
  return answer({ keys: all.map(({ id }) => ({ key: id, self: toSelf(id) })) });
}

function readAppProperty(ask: Ask): Answer {
  const key = ask.param('propertyKey');
  const property = ask.store.table('appProperties').get(key);
  return property ? answer({ key, value: property.value }) : appMissing(key);
}

function writeAppProperty(ask: Ask): Answer {
  const id = ask.param('propertyKey');
  if (ask.bodyLength > 32_768)
    return { status: 400, body: { message: 'The property value is too long.', statusCode: 400 } };
  const isNew = ask.store.table('appProperties').get(id) === undefined;
  ask.store.commit([put('appProperties', { id, value: ask.body })]);
  const [statusCode, verb] = isNew ? ([201, 'created'] as const) : ([200, 'updated'] as const);
  return answer({ message: `Property ${verb}.`, statusCode }, statusCode);
}

function deleteAppProperty(ask: Ask): Answer {
  const id = ask.param('propertyKey');
  if (!ask.store.table('appProperties').get(id)) return appMissing(id);
  ask.store.commit([{ remove: 'appProperties', id }]);
  return noContent;
}

function asApp(method: Method, end: string, run: Route['run']): Route {
  const path = `/app/properties${end}`;
  return { method, api: '/rest/forge/1', path, run: (ask) => refuseApp(ask) ?? run(ask) };
}

export const propertyRoutes: readonly Route[] = [
  ...issueRoutes,
  ...projectRoutes,
  ...toPropertyRoutes({ path: '/user/properties', read: findPersonBag }),
  asApp('GET', '', listAppProperties),
  asApp('GET', '/:propertyKey', readAppProperty),
  asApp('PUT', '/:propertyKey', writeAppProperty),
  asApp('DELETE', '/:propertyKey', deleteAppProperty),
];
