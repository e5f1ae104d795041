// The fields that dates and progress are read from and written to, and the one that tells milestones: what administrators decided, else a guess.
import type { EffectiveConfiguration, FieldRole } from '#contract/configuration';
import { guessFields, isChoiceField, isDateField, isSprintField } from './guess-fields';
import type { JiraField } from './jira-field';

export interface DateField {
  readonly id: string;
  readonly kind: 'date' | 'datetime';
}

export interface MappedFields {
  readonly start: DateField | null;
  readonly end: DateField | null;
  /** Id of a number field, 0 to 100. */
  readonly progress: string | null;
  /** Id of a field of choices or boxes that says which issues are milestones; it is never guessed. */
  readonly milestone: string | null;
  /** Id of the field that names an issue's sprints. */
  readonly sprint: string | null;
  readonly origin: 'saved' | 'guessed';
}

/** A decision for a field that the site no longer has, or has of another type, maps nothing. */
export const toMappedFields = (
  fields: readonly JiraField[],
  decided: EffectiveConfiguration['fields'],
  projectId: string | null,
): MappedFields => {
  const guess = guessFields(fields, projectId);
  const idOf = (role: FieldRole & keyof typeof guess): string | null => {
    const decision = decided[role];
    return decision === null ? guess[role] : decision.value;
  };
  const dateOf = (id: string | null): DateField | null => {
    const field = fields.find((candidate) => candidate.id === id && isDateField(candidate));
    return field ? { id: field.id, kind: field.type === 'datetime' ? 'datetime' : 'date' } : null;
  };
  const progress = idOf('progress');
  const milestone = decided.milestone?.value ?? null;
  return {
    start: dateOf(idOf('start')),
    end: dateOf(idOf('end')),
    progress: fields.some(({ id }) => id === progress) ? progress : null,
    milestone: fields.some((field) => field.id === milestone && isChoiceField(field)) ? milestone : null,
    sprint: fields.find(isSprintField)?.id ?? null,
    origin: decided.start === null && decided.end === null ? 'guessed' : 'saved',
  };
};
