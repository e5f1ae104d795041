// Custom fields made, renamed, taken out of use and removed. What they are chosen from stands in their context.
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
import { type Ask, isSiteAdmin, isStranger, readObject, refuseUnlessAdmin, type Route } from '../http/ask';
import type { CustomField, CustomFieldKind } from '../model';
import { type Change, put } from '../store/collections';
import { renderField, searchFields } from './field';
import { toFinishedTask } from './task';

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Jira's types that the local Jira can hold a value of. */
const kinds: Readonly<Record<string, CustomFieldKind | undefined>> = {
  datepicker: 'date',
  datetime: 'datetime',
  float: 'number',
  textfield: 'text',
  readonlyfield: 'text',
  textarea: 'textarea',
  select: 'select',
  radiobuttons: 'select',
  multiselect: 'multiselect',
  multicheckboxes: 'multiselect',
  userpicker: 'user',
  people: 'user',
  labels: 'labels',
  url: 'url',
};

function postField(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!isSiteAdmin(ask)) return refusal(400, ['You do not have permission to create custom fields.']);
  const { name, type, description } = readObject(ask);
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255)
    return refusal(400, [], { name: 'The name must be given, and must not exceed 255 characters.' });
  const jiraType = typeof type === 'string' ? type : '';
  const kind = jiraType.startsWith(prefix) ? kinds[jiraType.slice(prefix.length)] : undefined;
  if (!kind) return refusal(400, [], { fieldType: 'Invalid field type' });
  const customId = Number(ask.store.takeId());
  const field: CustomField = {
    id: `customfield_${String(customId)}`,
    customId,
    name,
    description: typeof description === 'string' ? description : '',
    kind,
    options: [],
    jiraType,
  };
  // A field made here is usable at once: putting it on a screen is not emulated.
  const projects = ask.store.table('projects').all();
  const screens = projects.map((project) =>
    put('projects', { ...project, screenFieldIds: [...project.screenFieldIds, field.id] }),
  );
  ask.store.commit([put('customFields', field), ...screens]);
  const definition = ask.fields.get(field.id);
  return definition ? answer(renderField(definition), 201) : refusal(500, ['The field was not made.']);
}

export function findField(ask: Ask): Found<CustomField> {
  const refused = refuseUnlessAdmin(ask, 'You do not have permission to administer custom fields.');
  if (refused) return missed(refused);
  const field = ask.store.table('customFields').get(ask.param('fieldId'));
  return field ? found(field) : missed(refusal(404, ['The custom field was not found.']));
}

function putField(ask: Ask): Answer {
  const seen = findField(ask);
  if (!seen.ok) return seen.answer;
  const { name, description } = readObject(ask);
  if (typeof name === 'string' && (name.trim() === '' || name.length > 255))
    return refusal(400, [], { name: 'The name must be given, and must not exceed 255 characters.' });
  const changed = {
    ...seen.value,
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
  };
  ask.store.commit([put('customFields', changed)]);
  return noContent;
}

/** Its values go with it, as on a site whose task is done. */
function toRemoval(ask: Ask, { id }: CustomField): Change[] {
  const projects = ask.store.table('projects').all();
  const bearers = [...ask.store.issues.all()].filter((issue) => id in issue.custom);
  return [
    ...projects.map((project) =>
      put('projects', {
        ...project,
        screenFieldIds: project.screenFieldIds.filter((fieldId) => fieldId !== id),
      }),
    ),
    ...bearers.map((issue) => {
      const { [id]: _gone, ...custom } = issue.custom;
      return put('issues', { ...issue, custom });
    }),
    { remove: 'customFields', id },
  ];
}

function deleteField(ask: Ask): Answer {
  const seen = findField(ask);
  if (!seen.ok) return seen.answer;
  ask.store.commit(toRemoval(ask, seen.value));
  return toFinishedTask(ask, `Delete custom field ${seen.value.id}`);
}

function setTrashed(trashed: boolean): Route['run'] {
  return (ask) => {
    const seen = findField(ask);
    if (!seen.ok) return seen.answer;
    ask.store.commit([put('customFields', { ...seen.value, trashed })]);
    return answer({});
  };
}

const path = '/field/:fieldId';

export const fieldWriteRoutes: readonly Route[] = [
  { method: 'POST', path: '/field', run: postField },
  { method: 'GET', path: '/field/search', run: (ask) => searchFields(ask, false) },
  { method: 'GET', path: '/field/search/trashed', run: (ask) => searchFields(ask, true) },
  { method: 'PUT', path, run: putField },
  { method: 'DELETE', path, run: deleteField },
  { method: 'POST', path: `${path}/trash`, takes: 'any', run: setTrashed(true) },
  { method: 'POST', path: `${path}/restore`, takes: 'any', run: setTrashed(false) },
];
