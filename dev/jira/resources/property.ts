// Entity properties of issues. Writing one touches neither `updated` nor the history.
import { type Answer, answer, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, findIssueFor, type Route } from '../http/ask';
import type { Issue } from '../model';
import { put } from '../store/collections';

const longestKey = 255;
const longestValue = 32_768;
const editWords = 'You do not have permission to edit issues in this project.';

function toSelf(ask: Ask, issue: Issue, key: string): string {
  return ask.view.url(`/rest/api/3/issue/${issue.id}/properties/${encodeURIComponent(key)}`);
}

function missing(key: string): Answer {
  return refusal(404, [`The property ${key} does not exist.`]);
}

function listProperties(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const keys = Object.keys(seen.value.properties);
  return answer({ keys: keys.map((key) => ({ self: toSelf(ask, seen.value, key), key })) });
}

function getProperty(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const key = ask.param('propertyKey');
  return key in seen.value.properties ? answer({ key, value: seen.value.properties[key] }) : missing(key);
}

function setProperty(ask: Ask): Answer {
  const seen = findIssueFor(ask, ask.param('issueIdOrKey'), 'EDIT_ISSUES', editWords);
  if (!seen.ok) return seen.answer;
  const key = ask.param('propertyKey');
  if (key.length > longestKey)
    return refusal(400, [`The property key cannot be longer than ${String(longestKey)} characters.`]);
  if (ask.bodyLength > longestValue) {
    return refusal(400, [`The property value cannot be longer than ${String(longestValue)} characters.`]);
  }
  const isNew = !(key in seen.value.properties);
  ask.store.commit([
    put('issues', { ...seen.value, properties: { ...seen.value.properties, [key]: ask.body } }),
  ]);
  return { status: isNew ? 201 : 200 };
}

function deleteProperty(ask: Ask): Answer {
  const seen = findIssueFor(ask, ask.param('issueIdOrKey'), 'EDIT_ISSUES', editWords);
  if (!seen.ok) return seen.answer;
  const key = ask.param('propertyKey');
  if (!(key in seen.value.properties)) return missing(key);
  const { [key]: _gone, ...properties } = seen.value.properties;
  ask.store.commit([put('issues', { ...seen.value, properties })]);
  return noContent;
}

export const propertyRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/:issueIdOrKey/properties', run: listProperties },
  { method: 'GET', path: '/issue/:issueIdOrKey/properties/:propertyKey', run: getProperty },
  { method: 'PUT', path: '/issue/:issueIdOrKey/properties/:propertyKey', run: setProperty },
  { method: 'DELETE', path: '/issue/:issueIdOrKey/properties/:propertyKey', run: deleteProperty },
];
