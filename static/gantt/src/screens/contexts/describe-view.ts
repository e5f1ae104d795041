// The parts of a view in words, so that a difference can be read. Names come from the loaded issues; what isn't among
// them is counted.
import type { FrozenView, Filter } from '../../state/view-settings';
import type { ViewPart } from '../../state/view-conversions';
import type { FieldChoice, PageIssue } from '../../state/page-state';
import { nameOfColumn } from '../columns/name-of-column';
import type { Language } from '../language';
import { choicesFor, chosenIn, filterFields, type FilterField } from '../toolbar/filter-fields';

export interface ViewNames {
  readonly issues: ReadonlyMap<string, PageIssue>;
  readonly fields: readonly FieldChoice[];
  readonly language: Language;
}

type Describe<Part extends ViewPart> = (value: FrozenView[Part], names: ViewNames) => string;

const isField = (by: Filter['by']): by is FilterField => (filterFields as readonly string[]).includes(by);

const fieldText = (
  filter: Filter,
  field: FilterField,
  { issues, language: { words } }: ViewNames,
): string => {
  const chosen = chosenIn([filter], field);
  const known = choicesFor(field, issues.values()).filter(({ id }) => chosen.includes(id));
  const names = known.map(({ id, name }) => (id === null ? words.tools.nobody : name));
  const others = chosen.length - known.length;
  const list = [...names, ...(others > 0 ? [words.contexts.values.others(others)] : [])];
  return `${words.tools.fields[field]}: ${list.join(', ')}`;
};

const filterText = (filter: Filter, names: ViewNames): string => {
  const { words } = names.language;
  if (filter.by === 'text') return words.contexts.values.text(filter.text);
  if (filter.by === 'dates') return words.tools.quick[filter.which];
  if (filter.by === 'status')
    return `${words.columns.status}: ${filter.stages.map((stage) => words.stages[stage]).join(', ')}`;
  return isField(filter.by) ? fieldText(filter, filter.by, names) : '';
};

const describers: { readonly [Part in ViewPart]: Describe<Part> } = {
  filters: (filters, names) =>
    filters.length === 0
      ? names.language.words.contexts.values.none
      : filters.map((filter) => filterText(filter, names)).join(' · '),
  hideDone: (isHidden, { language: { words } }) => words.contexts.values[isHidden ? 'hidden' : 'shown'],
  window: ({ back, ahead }, { language: { words } }) => {
    const { values } = words.contexts;
    if (back === null && ahead === null) return values.noLimit;
    const toText = (days: number | null): string => (days === null ? values.noLimit : values.someDays(days));
    return values.days(toText(back), toText(ahead));
  },
  group: (group, { language: { words } }) => words.tools.groups[group],
  sort: ({ by, descending }, { language: { words } }) =>
    `${words.tools.sorts[by]}, ${words.tools[descending ? 'descending' : 'ascending']}`,
  columns: (columns, { fields, language }) =>
    columns.length === 0
      ? language.words.contexts.values.usual
      : columns.map(({ id }) => nameOfColumn(id, fields, language)).join(', '),
  colours: (colours, { language: { words } }) => words.contexts.colours[colours],
  zoom: (zoom, { language: { words } }) => (zoom === null ? words.contexts.values.as : words.zoom[zoom]),
  markers: (markers, { language: { words } }) =>
    markers.length === 0 ? words.contexts.values.none : markers.map(({ name }) => name).join(', '),
  baselines: (baselines, { language: { words } }) => words.contexts.values.baselines(baselines.length),
};

export const describePart = <Part extends ViewPart>(
  part: Part,
  value: FrozenView[Part],
  names: ViewNames,
): string => describers[part](value, names);
