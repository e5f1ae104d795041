// Fields that hold numbers and durations.
import type { Issue } from '../../model';
import type { JqlScope } from '../scope';
import { type FieldDefinition, found, invalid, ORDERED_OR_EMPTY } from './field-definition';

type NumberFieldSettings = Pick<FieldDefinition, 'id' | 'names' | 'cells'> &
  Partial<Pick<FieldDefinition, 'toValue'>>;

export const createNumberField = (settings: NumberFieldSettings): FieldDefinition => ({
  ...settings,
  type: 'number',
  operators: ORDERED_OR_EMPTY,
  isSortable: true,
  literal: ({ text }, fieldName) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return Number.isNaN(value)
      ? invalid(`Value '${text}' for the '${fieldName}' field is not a valid number.`)
      : found(value);
  },
});

const HOUR = 3600;
/** Seconds of a unit with Jira's usual working day of 8 hours and week of 5 days. */
const SECONDS: Record<string, number> = { m: 60, h: HOUR, d: 8 * HOUR, w: 40 * HOUR };

/** `1w 2d 4h 30m`; a bare number counts minutes. */
const readDuration = (text: string): number | null => {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 60;
  if (!/^(\d+(\.\d+)?[mhdw]\s*)+$/.test(trimmed)) return null;
  return [...trimmed.matchAll(/([\d.]+)([mhdw])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (SECONDS[unit ?? ''] ?? 0),
    0,
  );
};

/** Values are seconds. */
const createDurationField = (settings: NumberFieldSettings): FieldDefinition => ({
  ...createNumberField(settings),
  type: 'duration',
  literal: ({ text }, fieldName) => {
    const seconds = readDuration(text);
    return seconds === null
      ? invalid(
          `Duration value '${text}' for field '${fieldName}' is invalid. Valid formats include: '4w 2d', '1h 30m'.`,
        )
      : found(seconds);
  },
});

export const numberFields = ({ context }: JqlScope): FieldDefinition[] => {
  const spent = (issue: Issue): number | null => {
    const worklogs = context.issues.worklogsOf(issue.id);
    return worklogs.length === 0
      ? null
      : worklogs.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds, 0);
  };
  return [
    createDurationField({
      id: 'timeoriginalestimate',
      names: ['originalestimate', 'timeoriginalestimate'],
      cells: { id: 'originalEstimate', read: (issue) => issue.originalEstimateSeconds },
    }),
    createDurationField({
      id: 'timeestimate',
      names: ['remainingestimate', 'timeestimate'],
      cells: { id: 'remainingEstimate', read: (issue) => issue.remainingEstimateSeconds },
    }),
    createDurationField({ id: 'timespent', names: ['timespent'], cells: { id: 'timeSpent', read: spent } }),
    createNumberField({
      id: 'workratio',
      names: ['workratio'],
      // Per cent of the original estimate; -1 without one, as Jira indexes it.
      cells: {
        id: 'workRatio',
        read: (issue) =>
          issue.originalEstimateSeconds === null
            ? -1
            : Math.floor((100 * (spent(issue) ?? 0)) / Math.max(1, issue.originalEstimateSeconds)),
      },
    }),
    createNumberField({
      id: 'votes',
      names: ['votes'],
      cells: { id: 'votes', read: (issue) => issue.voters?.length ?? 0 },
    }),
    createNumberField({
      id: 'watches',
      names: ['watchers'],
      cells: { id: 'watchers', read: (issue) => issue.watchers?.length ?? 0 },
    }),
  ];
};
