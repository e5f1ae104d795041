// What can be filtered by, and what is: choices with their counts from the loaded issues, read from and written into
// the list of filters. Pure.
import type { Filter } from '../../state/view-settings';
import type { PageIssue } from '../../state/page-state';

type QuickFilter = Extract<Filter, { readonly by: 'dates' }>['which'];

/** Fields of which one ticks values, in the order of the card. */
export const filterFields = ['assignee', 'statusName', 'type', 'label', 'sprint', 'version'] as const;
export type FilterField = (typeof filterFields)[number];

export const quickFilters: readonly QuickFilter[] = ['mine', 'late', 'this-week', 'undated'];

export interface FilterChoice {
  /** Null for issues that nobody is assigned to. */
  readonly id: string | null;
  readonly name: string;
  /** Loaded issues that have it. */
  readonly count: number;
}

/** By name; nobody comes first. */
export function choicesFor(field: FilterField, issues: Iterable<PageIssue>): readonly FilterChoice[] {
  const choices = new Map<string | null, { name: string; count: number }>();
  for (const issue of issues) {
    for (const { id, name } of valuesOf(field, issue)) {
      const choice = choices.get(id) ?? { name, count: 0 };
      choice.count += 1;
      choices.set(id, choice);
    }
  }
  return [...choices]
    .map(([id, choice]) => ({ id, ...choice }))
    .sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || collator.compare(a.name, b.name));
}

const collator = new Intl.Collator(undefined, { numeric: true });

interface Value {
  readonly id: string | null;
  readonly name: string;
}

function valuesOf(field: FilterField, issue: PageIssue): readonly Value[] {
  switch (field) {
    case 'assignee':
      return [
        issue.assignee ? { id: issue.assignee.accountId, name: issue.assignee.name } : { id: null, name: '' },
      ];
    case 'statusName':
      return [issue.status];
    case 'type':
      return [issue.type];
    case 'label':
      return issue.labels.map((label) => ({ id: label, name: label }));
    case 'sprint':
      return issue.sprints;
    case 'version':
      return issue.versions;
  }
}

/** In the order in which they were ticked. */
export function chosenIn(filters: readonly Filter[], field: FilterField): readonly (string | null)[] {
  const filter = filters.find(({ by }) => by === field);
  if (filter?.by === 'assignee') return filter.accountIds;
  if (filter?.by === 'label') return filter.labels;
  return filter && 'ids' in filter ? filter.ids : [];
}

export function withChosen(
  filters: readonly Filter[],
  field: FilterField,
  chosen: readonly (string | null)[],
): readonly Filter[] {
  const others = filters.filter(({ by }) => by !== field);
  return chosen.length === 0 ? others : [...others, toFilter(field, chosen)];
}

function toFilter(field: FilterField, chosen: readonly (string | null)[]): Filter {
  const ids = chosen.filter((id) => id !== null);
  switch (field) {
    case 'assignee':
      return { by: 'assignee', accountIds: chosen };
    case 'label':
      return { by: 'label', labels: ids };
    default:
      return { by: field, ids };
  }
}

export const hasQuick = (filters: readonly Filter[], which: QuickFilter): boolean =>
  filters.some((filter) => filter.by === 'dates' && filter.which === which);

export const toggleQuick = (filters: readonly Filter[], which: QuickFilter): readonly Filter[] =>
  hasQuick(filters, which)
    ? filters.filter((filter) => filter.by !== 'dates' || filter.which !== which)
    : [...filters, { by: 'dates', which }];
