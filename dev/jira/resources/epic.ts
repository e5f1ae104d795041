// Epics of company-managed projects: read, described, filled. Team-managed projects are refused here in Jira's words.
import { readEdit } from '../edit/read-edit';
import { writeIssue } from '../edit/write-issue';
import { agile, hasPermission, readIssues } from '../http/agile';
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, readObject, type Route } from '../http/ask';
import { findEpic, isTeamManaged, teamManagedRefusal } from '../http/find-epic';
import { isObject } from '../fields/field-definition';
import type { Issue } from '../model';
import { renderEpic } from '../render/render-agile';
import { put } from '../store/collections';

function setParents(ask: Ask, parent: { id: string } | null): Answer {
  const issues = readIssues(ask);
  if (!issues.ok) return issues.answer;
  if (issues.value.some((issue) => isTeamManaged(ask, issue))) return teamManagedRefusal;
  if (!issues.value.every((issue) => hasPermission(ask, issue, 'EDIT_ISSUES')))
    return refusal(403, ['You do not have permission to edit the issues.']);
  const request = readEdit({ fields: { parent } });
  if (!request.ok) return request.answer;
  for (const issue of issues.value) {
    const written = writeIssue(ask, issue, request.value);
    if (!written.ok) return written.answer;
  }
  return noContent;
}

function addToEpic(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const epic = findEpic(ask);
  return epic.ok ? setParents(ask, { id: epic.value.id }) : epic.answer;
}

function getEpic(ask: Ask): Answer {
  const epic = findEpic(ask);
  return epic.ok ? answer(renderEpic(ask.view, epic.value)) : epic.answer;
}

/** What boards say of it as the body has it; undefined when that is no color, or no name. */
function readDescription(ask: Ask, { epic = {} }: Issue): Issue['epic'] {
  const { name, color, done } = readObject(ask);
  const key = isObject(color) ? color['key'] : undefined;
  const isName = name === undefined || (typeof name === 'string' && name.length <= 255);
  const isColor = color === undefined || (typeof key === 'string' && /^color_([1-9]|1[0-4])$/.test(key));
  if (!isName || !isColor) return undefined;
  return {
    ...epic,
    ...(typeof name === 'string' && { name }),
    ...(typeof key === 'string' && { color: key }),
    ...(typeof done === 'boolean' && { isDone: done }),
  };
}

function postEpic(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const seen = findEpic(ask);
  if (!seen.ok) return seen.answer;
  if (!hasPermission(ask, seen.value, 'EDIT_ISSUES'))
    return refusal(403, ['You do not have permission to edit the epic.']);
  const epic = readDescription(ask, seen.value);
  if (!epic) return refusal(400, ['The name or the color of the epic is not valid.']);
  const { summary } = readObject(ask);
  const request = readEdit({ fields: summary === undefined ? {} : { summary } });
  if (!request.ok) return request.answer;
  const written = writeIssue(ask, seen.value, request.value);
  if (!written.ok) return written.answer;
  const changed = { ...written.value, epic };
  ask.store.commit([put('issues', changed)]);
  return answer(renderEpic(ask.view, changed));
}

const path = '/epic/:epicIdOrKey';

export const epicRoutes: readonly Route[] = [
  {
    method: 'POST',
    api: agile,
    path: '/epic/none/issue',
    run: (ask) => (isStranger(ask) ? notSignedIn : setParents(ask, null)),
  },
  { method: 'GET', api: agile, path, run: getEpic },
  { method: 'POST', api: agile, path, run: postEpic },
  { method: 'POST', api: agile, path: `${path}/issue`, run: addToEpic },
];
