// The start or the due date of an issue: typed in the person's language, or chosen from a month.
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { PageStore } from '../../state/create-page-store';
import type { PageState } from '../../state/page-state';
import { parseDate } from '../../text/parse-date';
import { useLanguage, type Language } from '../language';
import { Calendar, type CalendarProps } from './calendar';
import { unchanged, type EditorProps, type Outcome } from './edit-request';
import { handleEditorKey } from './handle-editor-key';
import { useFirstFocus } from './use-first-focus';

type Edge = 'start' | 'due';

interface DateEditorProps extends EditorProps {
  readonly store: PageStore;
  readonly edge: Edge;
}

const minutesPerDay = 1440;
const daysPerWeek = 7;

export function DateEditor({ store, edge, ...props }: DateEditorProps): ReactElement {
  const language = useLanguage();
  const { words, formats } = language;
  const { taskIds, draft } = props;
  const today = useStore(store, (state) => Math.floor(state.today / minutesPerDay));
  const plan = useStore(store, (state) => state.plan);
  const dates = datesOf(plan, taskIds[0]);
  const before = dates[edge];
  const [text, setText] = useState(
    props.text ?? (before === null ? '' : formats.medium(before * minutesPerDay)),
  );
  const field = useFirstFocus(props.text === undefined);
  const day = readDay(text, { language, today, from: before ?? today });
  const outcomeOf = (wanted: number | null | undefined): Outcome =>
    wanted === undefined
      ? refuseText(text, today, language)
      : toOutcome({ taskIds, edge, dates, wanted }, language);
  draft.current = () => outcomeOf(day);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = stepOf(event);
    if (by === 0) {
      handleEditorKey(event, props);
      return;
    }
    event.preventDefault();
    setText(formats.medium(((day ?? before ?? today) + by) * minutesPerDay));
  };
  return (
    <>
      <input
        ref={field}
        className="cell-input"
        aria-label={words.editors[edge]}
        placeholder={words.editors.dateHint(formats.short(today * minutesPerDay))}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <DayChoice
        day={day ?? null}
        today={today}
        onPick={(picked) => {
          props.onSave(outcomeOf(picked), 'stay');
        }}
      />
    </>
  );
}

const stepOf = ({ altKey, shiftKey, key }: KeyboardEvent): number =>
  altKey || shiftKey ? 0 : (steps.get(key) ?? 0);

function DayChoice(props: Omit<CalendarProps, 'label'>): ReactElement {
  const { words } = useLanguage();
  return (
    <div className="option-card">
      <Calendar label={words.editors.chooseDay} {...props} />
    </div>
  );
}

function refuseText(text: string, today: number, { words, formats }: Language): Outcome {
  return {
    type: 'refused',
    reason: words.editors.notADate(text.trim(), formats.short(today * minutesPerDay)),
  };
}

interface Wanted {
  readonly taskIds: readonly TaskId[];
  readonly edge: Edge;
  readonly dates: Record<Edge, number | null>;
  readonly wanted: number | null;
}

function toOutcome({ taskIds, edge, dates, wanted }: Wanted, language: Language): Outcome {
  const isAlone = taskIds.length === 1;
  if (isAlone && wanted === dates[edge]) return unchanged;
  const reason = isAlone ? reversedReason({ ...dates, [edge]: wanted }, language) : null;
  if (reason !== null) return { type: 'refused', reason };
  const days = wanted === null || edge === 'start' ? wanted : wanted + 1;
  const value = days === null ? null : ((days * minutesPerDay) as WallMinutes);
  return { type: 'edit', edits: [{ taskIds, edit: { field: edge, value } }] };
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -daysPerWeek],
  ['PageDown', daysPerWeek],
]);

interface ReadSetting {
  readonly language: Language;
  readonly today: number;
  readonly from: number;
}

/** Null for no date, undefined where it can't be read. */
function readDay(
  text: string,
  { language: { words, dateOrder }, today, from }: ReadSetting,
): number | null | undefined {
  if (text.trim() === '') return null;
  const { locale, editors } = words;
  const setting = {
    locale,
    today,
    from,
    todayWord: editors.today,
    tomorrowWord: editors.tomorrow,
    dateOrder,
  };
  return parseDate(text, setting) ?? undefined;
}

/** First and last day as the issue itself has them. */
function datesOf({ tasks, indexOf }: PageState['plan'], id: TaskId | undefined): Record<Edge, number | null> {
  const dates = id === undefined ? undefined : tasks[indexOf.get(id) ?? -1]?.dates;
  const dayOf = (at: number | null | undefined): number | null =>
    at === null || at === undefined ? null : Math.floor(at / minutesPerDay);
  return {
    start: dayOf(dates?.start),
    due: dayOf(typeof dates?.finish === 'number' ? dates.finish - 1 : null),
  };
}

function reversedReason(
  { start, due }: Record<Edge, number | null>,
  { words, formats }: Language,
): string | null {
  if (start === null || due === null || start <= due) return null;
  return words.editors.reversed(formats.short(start * minutesPerDay), formats.short(due * minutesPerDay));
}
