// The site's fields, as a list and as a search.
import type { FieldDefinition } from '../fields/field-definition';
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, type Route } from '../http/ask';
import { badOrder, toOrdered, toPage } from '../http/page';
import type { Json } from '../render/render-person';

export function renderField(field: FieldDefinition): Json {
  const { id, name, custom, orderable, navigable, searchable, clauseNames, schema } = field;
  return { id, key: id, name, custom, orderable, navigable, searchable, clauseNames, schema };
}

/** Jira lists it among the fields though it has no type. */
const issueKey: Json = {
  id: 'issuekey',
  key: 'issuekey',
  name: 'Key',
  custom: false,
  orderable: false,
  navigable: true,
  searchable: false,
  clauseNames: ['id', 'issue', 'issuekey', 'key'],
};

/** Those in use, or those that were thrown away. */
function listed(ask: Ask, isTrashed = false): FieldDefinition[] {
  const customFields = ask.store.table('customFields');
  return ask.fields.all().filter(({ id }) => (customFields.get(id)?.trashed === true) === isTrashed);
}

const orders = {
  name: ({ name }: FieldDefinition) => name.toLowerCase(),
  contextsCount: () => '',
  lastUsed: () => '',
  projectsCount: () => '',
  screensCount: () => '',
};

export function searchFields(ask: Ask, isTrashed: boolean): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!isSiteAdmin(ask)) return refusal(403, ['You do not have permission to search fields.']);
  const { query, store } = ask;
  const text = (query.get('query') ?? '').toLowerCase();
  const ids = query.getAll('id').flatMap((id) => id.split(','));
  const types = query.getAll('type').flatMap((type) => type.split(','));
  const wanted = listed(ask, isTrashed).filter(
    ({ id, name, custom }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (types.length === 0 || types.includes(custom ? 'custom' : 'system')) &&
      name.toLowerCase().includes(text),
  );
  const ordered = toOrdered(wanted, query.get('orderBy'), orders);
  if (!ordered) return badOrder(ask);
  const describe = (id: string): string => store.table('customFields').get(id)?.description ?? '';
  return answer(
    toPage(ask, ordered, 50, ({ id, name, schema }) => ({
      id,
      key: id,
      name,
      schema: schema ?? { type: 'any' },
      description: describe(id),
      isLocked: false,
    })),
  );
}

export const fieldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/field',
    run: (ask) => answer([issueKey, ...listed(ask).map(renderField)]),
  },
];
