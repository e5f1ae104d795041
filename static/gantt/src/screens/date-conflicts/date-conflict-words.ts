// A contradiction of dates, and what would resolve it, in words. Ids of tasks and links become keys of issues.
import type { TaskId } from '#domain/plan/ids';
import type { DateConflict, DateConflictChoice, PageState } from '../../state/page-state';
import { wholeDays } from '../../state/page-schedule';
import type { Language } from '../language';

type Source = Pick<PageState, 'plan'>;

export interface DateConflictText {
  /** The issue that it is about, before what is said of it; null where the sentence names all. */
  readonly subject: TaskId | null;
  readonly sentence: string;
  readonly choices: readonly { readonly choice: DateConflictChoice; readonly text: string }[];
  /** How many choices are left out. */
  readonly more: number;
}

/** A long chain gives as many ways as it has tasks: the nearest are enough. */
const mostChoices = 6;

export function toDateConflictText(
  conflict: DateConflict,
  state: Source,
  language: Language,
): DateConflictText {
  const { dateConflicts } = language.words;
  const { kind, tasks, by = 0, choices } = conflict;
  const isOfOne = kind === 'unmet-link' || kind === 'unmet-constraint' || kind === 'missed-deadline';
  const subject = isOfOne ? ((tasks.at(-1) ?? null) as TaskId | null) : null;
  const sentence = dateConflicts.kinds[kind](namesOf(conflict, state), dateConflicts.late(wholeDays(by)));
  const shown = choices.slice(0, mostChoices);
  return {
    subject,
    sentence,
    choices: shown.map((choice) => ({ choice, text: choiceText(choice, state, language) })),
    more: choices.length - shown.length,
  };
}

/** Of a loop all the way round; of a broken link whom it waits for. */
function namesOf({ kind, tasks }: DateConflict, state: Source): string {
  const keys = tasks.map((id) => keyOf(state, id));
  if (kind === 'loop') return [...keys, ...keys.slice(0, 1)].join(' → ');
  return kind === 'unmet-link' ? (keys.at(-2) ?? '') : keys.join(', ');
}

function choiceText(
  { action, task, link, date, by = 0 }: DateConflictChoice,
  state: Source,
  { words, formats }: Language,
): string {
  const { dateConflicts } = words;
  const what = link === undefined ? keyOf(state, task) : arrowOf(state, link);
  const isByDays = action === 'shorten-tasks' || action === 'shorten-lag';
  const days = dateConflicts.late(wholeDays(by));
  const to = isByDays ? days : date === undefined ? '' : formats.short(date);
  return dateConflicts.actions[action](what, to);
}

const keyOf = ({ plan }: Source, id: string | undefined): string =>
  plan.tasks[plan.indexOf.get((id ?? '') as TaskId) ?? -1]?.key ?? '';

function arrowOf(state: Source, linkId: string): string {
  const link = state.plan.links.find(({ id }) => id === linkId);
  return link ? `${keyOf(state, link.from)} → ${keyOf(state, link.to)}` : '';
}
