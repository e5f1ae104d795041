// One issue: read, made, edited, removed.
import { createIssue } from '../edit/create-issue';
import { deleteIssue, hasSubtasks } from '../edit/delete-issue';
import { type EditRequest, readEdit } from '../edit/read-edit';
import { writeIssue } from '../edit/write-issue';
import { selectFields } from '../fields/field-selection';
import { type Answer, answer, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, findIssueFor, projectOf, readList, type Route } from '../http/ask';
import type { Issue } from '../model';
import { renderIssue, renderNames, renderSchemas } from '../render/render-issue';
import { toIssueSelf } from '../render/render-related';
import { renderEditMeta } from './issue-meta';

function renderWhole(ask: Ask, issue: Issue): Answer {
  const { query, fields, view } = ask;
  const names = query.has('fields') ? readList(query, 'fields') : undefined;
  const selection = selectFields(fields, names, '*all');
  const expand = readList(query, 'expand');
  const properties = selectProperties(issue, readList(query, 'properties'));
  return answer({
    ...renderIssue(view, issue, { selection, properties, expand }),
    ...(expand.includes('names') && { names: renderNames(selection) }),
    ...(expand.includes('schema') && { schema: renderSchemas(selection) }),
    ...(expand.includes('editmeta') && { editmeta: renderEditMeta(ask, issue) }),
  });
}

function selectProperties(issue: Issue, names: readonly string[]): string[] {
  const unwanted = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const all = names.includes('*all')
    ? Object.keys(issue.properties)
    : names.filter((name) => !name.startsWith('-'));
  return all.filter((name) => !unwanted.has(name));
}

function getIssue(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  return seen.ok ? renderWhole(ask, seen.value) : seen.answer;
}

function postIssue(ask: Ask): Answer {
  const request = readEdit(ask.body);
  if (!request.ok) return request.answer;
  const made = createIssue(ask, request.value);
  if (!made.ok) return made.answer;
  const { id, key } = made.value;
  return answer({ id, key, self: toIssueSelf(ask.view, id) }, 201);
}

const editWords = 'You do not have permission to edit issues in this project.';

function refuseEdit(ask: Ask, { fields, update }: EditRequest): Answer {
  if (ask.switches.editRefusedAs === 'forbidden') return refusal(403, [editWords]);
  const named = [...Object.keys(fields), ...Object.keys(update)];
  const words = (id: string): string =>
    `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
  return refusal(400, [], Object.fromEntries(named.map((id) => [id, words(id)])));
}

const overrides = ['overrideScreenSecurity', 'overrideEditableFlag'] as const;

function putIssue(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const request = readEdit(ask.body);
  if (!request.ok) return request.answer;
  const subject = { project: projectOf(ask, seen.value), issue: seen.value };
  if (!ask.permissions.can(ask.caller, 'EDIT_ISSUES', subject)) return refuseEdit(ask, request.value);
  const overridden = overrides.some((name) => ask.query.get(name) === 'true');
  if (overridden && !ask.permissions.canGlobally(ask.caller, 'ADMINISTER')) {
    return refusal(403, ['You do not have permission to override the screen security.']);
  }
  const written = writeIssue(ask, seen.value, request.value);
  if (!written.ok) return written.answer;
  return ask.query.get('returnIssue') === 'true' ? renderWhole(ask, written.value) : noContent;
}

function removeIssue(ask: Ask): Answer {
  const words = 'You do not have permission to delete issues in this project.';
  const seen = findIssueFor(ask, ask.param('issueIdOrKey'), 'DELETE_ISSUES', words);
  if (!seen.ok) return seen.answer;
  if (ask.query.get('deleteSubtasks') !== 'true' && hasSubtasks(ask, seen.value)) {
    return refusal(400, [
      `The issue '${seen.value.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    ]);
  }
  deleteIssue(ask, seen.value);
  return noContent;
}

export const issueRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue', run: postIssue },
  { method: 'GET', path: '/issue/:issueIdOrKey', run: getIssue },
  { method: 'PUT', path: '/issue/:issueIdOrKey', run: putIssue },
  { method: 'DELETE', path: '/issue/:issueIdOrKey', run: removeIssue },
];
