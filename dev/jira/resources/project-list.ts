// Projects beyond one at a time: the old list, what kinds there are, whether a key or a name is free, and the parts of a
// project that the local Jira has no more than an answer for.
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, findProject, findProjectFor, isStranger, readList, type Route } from '../http/ask';
import type { Json } from '../render/render-person';
import { renderListedProject } from '../render/render-project';
import { findKeyProblem, findNameProblem } from './project-write';

/** As deprecated as it is, many clients begin with it. */
function getAll(ask: Ask): Answer {
  const expand = readList(ask.query, 'expand');
  const seen = ask.store
    .table('projects')
    .all()
    .filter((one) => one.archivedAt === undefined)
    .filter((one) => ask.permissions.canSeeProject(ask.caller, one));
  return answer(seen.map((one) => renderListedProject(ask.view, one, expand)));
}

const types: readonly Json[] = [
  ['software', 'Software', '#F5A623', 'jira.project.type.software.description'],
  ['service_desk', 'Service Desk', '#67AB49', 'jira.project.type.servicedesk.description.jsm'],
  ['business', 'Business', '#1D73F3', 'jira.project.type.business.description'],
].map(([key, formattedKey, color, descriptionI18nKey]) => ({
  key,
  formattedKey,
  descriptionI18nKey,
  icon: '',
  color,
}));

function getType(ask: Ask): Answer {
  const type = types.find(({ key }) => key === ask.param('projectTypeKey'));
  return type ? answer(type) : refusal(404, ['The project type was not found.']);
}

/** The complaints come as an answer, not as an error. */
function validateKey(ask: Ask): Answer {
  const problem = findKeyProblem(ask, ask.query.get('key') ?? '');
  return answer({ errorMessages: [], errors: problem === null ? {} : { projectKey: problem } });
}

/** What was asked for if it is free, else the first that is. */
function suggest(isFree: (text: string) => boolean, wanted: string, most: number): string {
  if (isFree(wanted)) return wanted;
  for (let count = 1; ; count += 1) {
    const end = String(count);
    const text = `${wanted.slice(0, most - end.length)}${end}`;
    if (isFree(text)) return text;
  }
}

function suggestKey(ask: Ask): Answer {
  const letters = (ask.query.get('key') ?? '').toUpperCase().replace(/[^A-Z0-9]|^[^A-Z]+/g, '');
  const wanted = letters.length > 1 ? letters.slice(0, 10) : `${letters}PROJ`;
  return answer(suggest((key) => findKeyProblem(ask, key) === null, wanted, 10));
}

function suggestName(ask: Ask): Answer {
  const wanted = ask.query.get('name') ?? '';
  if (wanted.trim() === '') return refusal(400, ['A name must be given.']);
  return answer(suggest((name) => findNameProblem(ask, name) === null, wanted.slice(0, 80), 80));
}

/** Only of team-managed projects, and 404 for the others although they are there. */
function getHierarchy(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectId'));
  if (!seen.ok) return seen.answer;
  const { id, issueTypeIds, style } = seen.value;
  if (style === 'classic') return refusal(404, [`The project ${seen.value.key} is not simplified.`]);
  const all = issueTypeIds.flatMap((typeId) => ask.store.table('issueTypes').get(typeId) ?? []);
  const levels = [
    { level: 1, name: 'Epic' },
    { level: 0, name: 'Story' },
    { level: -1, name: 'Subtask' },
  ];
  const hierarchy = levels.map(({ level, name }) => ({
    level,
    name,
    issueTypes: all
      .filter(({ hierarchyLevel }) => hierarchyLevel === level)
      .map((type) => ({ id: Number(type.id), name: type.name, avatarId: type.avatarId })),
  }));
  return answer({ projectId: Number(id), hierarchy });
}

/** Mail is not emulated, so no project has a scheme for it. */
function getNotificationScheme(ask: Ask): Answer {
  const idOrKey = ask.param('projectKeyOrId');
  const none = refusal(404, ['The project has no notification scheme.']);
  const seen = findProjectFor(ask, idOrKey, 'ADMINISTER_PROJECTS', none);
  return seen.ok ? none : seen.answer;
}

function getEmail(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectId'));
  const { host } = new URL(ask.store.site.url);
  return seen.ok ? answer({ emailAddress: `jira@${host}`, emailAddressStatus: [] }) : seen.answer;
}

/** Without the pages of `project/search`; only for those who are signed in. */
function getRecent(ask: Ask): Answer {
  return isStranger(ask) ? notSignedIn : getAll(ask);
}

/** Before `/project/:projectIdOrKey`: these names are no keys. */
export const projectListRoutes: readonly Route[] = [
  { method: 'GET', path: '/project', run: getAll },
  { method: 'GET', path: '/project/recent', run: getRecent },
  { method: 'GET', path: '/project/type', run: () => answer(types) },
  { method: 'GET', path: '/project/type/:projectTypeKey', run: getType },
  { method: 'GET', path: '/project/:projectId/hierarchy', run: getHierarchy },
  { method: 'GET', path: '/project/:projectKeyOrId/notificationscheme', run: getNotificationScheme },
  { method: 'GET', path: '/project/:projectId/email', run: getEmail },
  { method: 'GET', path: '/projectvalidate/key', run: validateKey },
  { method: 'GET', path: '/projectvalidate/validProjectKey', run: suggestKey },
  { method: 'GET', path: '/projectvalidate/validProjectName', run: suggestName },
];
