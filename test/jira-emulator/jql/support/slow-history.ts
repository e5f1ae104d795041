// `was` and `changed` as the slow search reads them from an issue's log.
import type { HistoryItem, Issue } from '../../../../dev/jira/model';
import type { Clause, Operand, Predicate } from '../../../../dev/jira/jql/jql-query';
import { DAY, fieldOf, same, toInstant, type World } from './slow-fields';
import { meaningOf } from './slow-meaning';

interface Held {
  readonly id: string | null;
  readonly shown: string | null;
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const LOGGED: Readonly<Record<string, string>> = {
  fixversion: 'fixVersions',
  status: 'status',
  assignee: 'assignee',
};

const itemsOf = (name: string, issue: Issue): { item: HistoryItem; at: number; by: string }[] =>
  issue.history.flatMap(({ items, at, authorAccountId: by }) =>
    items.filter(({ fieldId }) => fieldId === LOGGED[name.toLowerCase()]).map((item) => ({ item, at, by })),
  );

/** A value began with the entry that set it and lasted till the next that took it away. */
const heldBy = (name: string, issue: Issue, world: World): Held[] => {
  const items = itemsOf(name, issue);
  const isList = same(name, 'fixversion');
  const born = { from: issue.createdAt, by: issue.creatorAccountId };
  const begun = items
    .filter(({ item }) => !isList || item.to !== null)
    .map(({ item, at, by }): Held => {
      const after = items.slice(items.findIndex((each) => each.item === item) + 1);
      const end = after.find((next) => next.item.from === item.to && (!isList || next.item.from !== null));
      return { id: item.to, shown: item.toString, from: at, to: end?.at ?? Infinity, by };
    });
  const ends = items.filter(({ item }) => !isList || item.from !== null);
  const before = ends
    .filter(({ item, at }) => !begun.some((one) => one.id === item.from && one.to === at))
    .map(({ item, at }): Held => ({ ...born, id: item.from, shown: item.fromString, to: at }));
  const now = fieldOf(name).values(issue, world).map(String);
  const current: (string | null)[] = now.length === 0 ? [null] : now;
  const open = begun.filter(({ to }) => to === Infinity).map(({ id }) => id);
  const untouched = items.length === 0 ? current : isList ? now.filter((id) => !open.includes(id)) : [];
  return [...begun, ...before, ...untouched.map((id) => ({ ...born, id, shown: null, to: Infinity }))];
};

const isThen = ({ operator, operand }: Predicate, { from, to, by }: Held, { now }: World): boolean => {
  const words = operand.kind === 'list' ? operand.items : [operand];
  const [first = '', second = ''] = words.map((word) => (word.kind === 'value' ? word.text : ''));
  switch (operator) {
    case 'by':
      return by === first;
    case 'after':
      return to > toInstant(first, now);
    case 'before':
      return from < toInstant(first, now);
    case 'on':
      return from < toInstant(first, now) + DAY && to >= toInstant(first, now);
    case 'during':
      return from <= toInstant(second, now) && to >= toInstant(first, now);
    default:
      return true;
  }
};

const isCalled = (
  name: string,
  operand: Operand,
  held: Pick<Held, 'id' | 'shown'>,
  world: World,
): boolean => {
  const { values, hasEmpty } = meaningOf(name, operand, world);
  const word = operand.kind === 'value' ? operand.text.toLowerCase() : null;
  if (held.id === null) return hasEmpty;
  return values.map(String).includes(held.id) || (word !== null && held.shown?.toLowerCase() === word);
};

export const holdsWas = (clause: Extract<Clause, { kind: 'was' }>, issue: Issue, world: World): boolean =>
  heldBy(clause.field.name, issue, world).some(
    (held) =>
      isCalled(clause.field.name, clause.operand, held, world) &&
      clause.predicates.every((one) => isThen(one, held, world)),
  );

export const holdsChanged = (
  clause: Extract<Clause, { kind: 'changed' }>,
  issue: Issue,
  world: World,
): boolean =>
  itemsOf(clause.field.name, issue).some(({ item, at, by }) =>
    clause.predicates.every((one) => {
      if (one.operator === 'from')
        return isCalled(clause.field.name, one.operand, { id: item.from, shown: item.fromString }, world);
      if (one.operator === 'to')
        return isCalled(clause.field.name, one.operand, { id: item.to, shown: item.toString }, world);
      return isThen(one, { id: null, shown: null, from: at, to: at, by }, world);
    }),
  );
