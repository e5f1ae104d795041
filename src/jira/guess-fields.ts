// Which fields the bars most likely come from, by schema and name, where nobody decided. Names are translated and
// given twice, so this is a first proposal and nothing more.
import type { JiraField } from './jira-field';

export interface FieldGuess {
  readonly start: string | null;
  readonly end: string | null;
  readonly progress: string | null;
}

/** From the likeliest on. */
const startNames = [
  /^start date$/i,
  /^planned start( date)?$/i,
  /^start$/i,
  /^(startdatum|date de début|fecha de inicio)$/i,
  /^target start$/i,
];
const endNames = [/^due date$/i, /^end date$/i, /^planned (end|finish)( date)?$/i, /^target end$/i];
const progressNames = [/^progress( \(?%\)?)?$/i, /^(%|percent) (complete|done)$/i];

/** Fields of other team-managed projects are no candidates. */
export const guessFields = (fields: readonly JiraField[], projectId: string | null): FieldGuess => {
  const open = fields.filter((field) => field.projectId === null || field.projectId === projectId);
  const dates = open.filter(isDateField);
  const dueDate = open.find(({ id }) => id === 'duedate')?.id;
  return {
    start: likeliest(
      dates.filter(({ custom }) => custom),
      startNames,
    ),
    end: dueDate ?? likeliest(dates, endNames),
    progress: likeliest(open.filter(isNumberField), progressNames),
  };
};

export const isDateField = ({ type }: JiraField): boolean => type === 'date' || type === 'datetime';

export const isNumberField = ({ type, custom }: JiraField): boolean => custom && type === 'number';

/** What can say yes: one choice, or boxes to tick. */
export const isChoiceField = ({ type, items, custom }: JiraField): boolean =>
  custom && (type === 'option' || (type === 'array' && items === 'option'));

export const isSprintField = ({ customType }: JiraField): boolean =>
  customType?.endsWith(':gh-sprint') === true;

/** Of two that fit equally the project's own one, then the older one. */
const likeliest = (fields: readonly JiraField[], names: readonly RegExp[]): string | null => {
  const ranked = fields
    .map((field) => ({ field, rank: names.findIndex((name) => name.test(field.name.trim())) }))
    .filter(({ rank }) => rank >= 0);
  ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.field.projectId === null) - Number(b.field.projectId === null) ||
      (a.field.customId ?? 0) - (b.field.customId ?? 0),
  );
  return ranked[0]?.field.id ?? null;
};
