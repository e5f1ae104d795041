// An edit of one field, as the grid asks for it, in the values that it wants.
import type { WallMinutes } from '#domain/time/units';
import type { MappedFields } from '#jira/mapped-fields';
import type { SomeValues } from './issue-values';
import type { JiraPerson } from '#jira/issue';
import type { Step } from './step';

export type FieldEdit =
  | { readonly field: 'summary'; readonly value: string }
  | { readonly field: 'assignee'; readonly value: JiraPerson | null }
  | { readonly field: 'labels'; readonly value: readonly string[] }
  /** For `due`: the instant after its last day. */
  | { readonly field: 'start' | 'due'; readonly value: WallMinutes | null };

/** Null where there is nothing to write: no text, or no field that dates go to. */
export const toWantedValues = (edit: FieldEdit, { start, end }: MappedFields): SomeValues | null => {
  switch (edit.field) {
    case 'summary': {
      const summary = edit.value.replace(/\s+/g, ' ').trim();
      return summary === '' ? null : { summary };
    }
    case 'assignee':
      return { assignee: edit.value };
    case 'labels':
      return {
        labels: [...new Set(edit.value.map((label) => label.trim()))].filter((label) => label !== ''),
      };
    case 'start':
      return start ? { start: edit.value } : null;
    case 'due':
      return end ? { finish: edit.value } : null;
  }
};

const verbs: Readonly<Record<FieldEdit['field'], Step['verb']>> = {
  summary: 'rename',
  assignee: 'assign',
  labels: 'label',
  start: 'date',
  due: 'date',
};

export const toVerb = ({ field }: FieldEdit): Step['verb'] => verbs[field];
