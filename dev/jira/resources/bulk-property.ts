// One property written to, or taken from, many issues: in the background, as Jira says, and here at once.
import { isObject } from '../fields/field-definition';
import { type Answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, projectOf, readObject, type Route } from '../http/ask';
import type { Issue } from '../model';
import { put } from '../store/collections';
import { toFinishedTask } from './task';

type Filter = Readonly<Record<string, unknown>>;

function fits(issue: Issue, key: string, { entityIds, currentValue, hasProperty }: Filter): boolean {
  const has = Object.hasOwn(issue.properties, key);
  const isNamed = !Array.isArray(entityIds) || entityIds.map(String).includes(issue.id);
  const isLike =
    currentValue === undefined || JSON.stringify(issue.properties[key]) === JSON.stringify(currentValue);
  return isNamed && isLike && (typeof hasProperty !== 'boolean' || hasProperty === has);
}

/** Issues that fit the filter and that the caller may edit; the others are passed over. */
function toTargets(ask: Ask, filter: Filter): Issue[] {
  const key = ask.param('propertyKey');
  return [...ask.store.issues.all()].filter(
    (issue) =>
      fits(issue, key, filter) &&
      ask.permissions.can(ask.caller, 'EDIT_ISSUES', { project: projectOf(ask, issue), issue }),
  );
}

function setProperty(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { value, filter } = readObject(ask);
  if (value === undefined) return refusal(400, ['A value must be given.']);
  const key = ask.param('propertyKey');
  const targets = toTargets(ask, isObject(filter) ? filter : {});
  ask.store.commit(
    targets.map((issue) => put('issues', { ...issue, properties: { ...issue.properties, [key]: value } })),
  );
  return toFinishedTask(ask, `Set the property ${key}`);
}

function deleteProperty(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const key = ask.param('propertyKey');
  const targets = toTargets(ask, { ...readObject(ask), hasProperty: true });
  ask.store.commit(
    targets.map((issue) => {
      const { [key]: _gone, ...properties } = issue.properties;
      return put('issues', { ...issue, properties });
    }),
  );
  return toFinishedTask(ask, `Delete the property ${key}`);
}

/** Before `/issue/:issueIdOrKey/properties`: `properties` is no key. */
export const bulkPropertyRoutes: readonly Route[] = [
  { method: 'PUT', path: '/issue/properties/:propertyKey', run: setProperty },
  { method: 'DELETE', path: '/issue/properties/:propertyKey', takes: 'any', run: deleteProperty },
];
