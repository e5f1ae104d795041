// Decisions as people read them. It must not know whether they are saved.
import type { ConfigurationState } from '../../state/configuration/configuration-types';
import { isLinkMeaning } from '../../state/configuration/configuration-health';
import type { Words } from '../../text/words';

export const defaultsOf: Readonly<Record<string, unknown>> = {
  hoursPerDay: 7,
  daysPerWeek: 5,
  estimateUnit: 'time',
  ownSchedules: false,
  sprintsAndVersions: true,
  onlyAssignable: true,
  writePolicy: 'preview-cascades',
  scheduleId: 'standard',
};

const fieldText = (state: ConfigurationState, words: Words, key: string, value: unknown): string => {
  const id = value === undefined ? (state.guess[key.split('.')[1] ?? ''] ?? null) : value;
  if (typeof id !== 'string')
    return key === 'fields.progress' ? words.configuration.byTime : words.configuration.none;
  return state.offered.fields.find((field) => field.id === id)?.name ?? id;
};

const linkText = ({ offered }: ConfigurationState, words: Words, key: string, value: unknown): string => {
  const { link } = words.configuration;
  const type = offered.linkTypes.find(({ id }) => key === `linkTypes.${id}`);
  if (!isLinkMeaning(value)) return link.no;
  const text = link.preview(type?.outward ?? '…', value.type, value.predecessor === 'outward');
  return value.soft ? `${text} ${link.soft}` : text;
};

const scheduleText = ({ offered }: ConfigurationState, words: Words, value: unknown): string =>
  offered.schedules.find(({ id }) => id === value)?.name ?? words.configuration.standard;

/** `undefined` is what holds where nobody decided. */
export const valueText = (state: ConfigurationState, words: Words, key: string, value: unknown): string => {
  if (key.startsWith('fields.')) return fieldText(state, words, key, value);
  if (key.startsWith('linkTypes.')) return linkText(state, words, key, value);
  const { configuration } = words;
  if (key === 'projectIds')
    return Array.isArray(value) ? configuration.chosenCount(value.length) : configuration.allProjects;
  const shown = value ?? defaultsOf[key];
  if (key === 'scheduleId') return scheduleText(state, words, shown);
  if (typeof shown === 'boolean') return shown ? configuration.on : configuration.off;
  return typeof shown === 'number'
    ? shown.toLocaleString(words.locale)
    : (configuration.values[String(shown)] ?? String(shown));
};

/** What a row is called. */
export const labelOf = ({ offered }: ConfigurationState, words: Words, key: string): string => {
  const type = offered.linkTypes.find(({ id }) => key === `linkTypes.${id}`);
  return type?.name ?? words.configuration.rows[key]?.label ?? key;
};
