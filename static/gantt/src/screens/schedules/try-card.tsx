// A sample task under the schedule as it is saved and as it is edited, day by day.
import { useId, useMemo, useState, type ReactElement } from 'react';
import { dayOf, isoOf, wallOf, workdayFrom, yearOf } from '../../state/schedules/calendar-view';
import {
  lineOf,
  toWorkingCalendar,
  yearsHorizon,
  type ScheduleLine,
} from '../../state/schedules/schedule-calendar';
import { tryTask, type TriedTask } from '../../state/schedules/try-task';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import type { CardProps } from './card-props';

/** Of the working day that the sample is measured in. */
const minutesOfDay = 420;
const mostColumns = 14;
const yearsAhead = 3;

export function TryCard({ state, section, line }: CardProps): ReactElement {
  const { words } = useLanguage();
  const id = useId();
  const [from, setFrom] = useState(() => isoOf(workdayFrom(section.today)));
  const [length, setLength] = useState(5);
  const first = dayOf(from) ?? section.today;
  const savedLine = useMemo(() => lineOf(state.saved.id, state.saved.body, state.documents), [state]);
  const year = yearOf(first);
  const saved = useTried(savedLine, first, { length, year });
  const edited = useTried(line, first, { length, year });
  return (
    <section className="card schedule-card schedule-try" aria-labelledby="schedule-try">
      <header className="schedule-card-head">
        <h3 id="schedule-try">{words.schedules.tryTitle}</h3>
        <input
          type="number"
          min={1}
          max={60}
          className="schedule-input schedule-small"
          aria-label={words.schedules.tryDays}
          value={length}
          onChange={(event) => {
            setLength(Math.max(1, Math.min(60, Number(event.target.value) || 1)));
          }}
        />
        <label htmlFor={id}>
          {words.schedules.tryDays} {words.schedules.tryFrom}
        </label>
        <input
          id={id}
          type="date"
          className="schedule-input"
          value={from}
          onChange={(event) => {
            if (dayOf(event.target.value) !== null) setFrom(event.target.value);
          }}
        />
        <span className="grow" />
        <span className="schedule-badge" role="status">
          {verdictOf(saved, edited, words)}
        </span>
      </header>
      <TriedBars first={first} saved={saved} edited={edited} />
      <p className="field-help">{words.schedules.movesNothing}</p>
    </section>
  );
}

interface BarsProps {
  readonly first: Day;
  readonly saved: TriedTask;
  readonly edited: TriedTask;
}

function TriedBars({ first, saved, edited }: BarsProps): ReactElement {
  const { words, formats } = useLanguage();
  const end = Math.max(saved.last ?? first, edited.last ?? first) + 1;
  const columns = Math.min(mostColumns, end - first + 1);
  const days = Array.from({ length: columns }, (_, i) => (first + i) as typeof first);
  return (
    <div className="try" style={{ gridTemplateColumns: `64px repeat(${columns}, 1fr)` }}>
      <span />
      {days.map((day) => (
        <b key={day}>{formats.short(wallOf(day))}</b>
      ))}
      <span>{words.schedules.trySaved}</span>
      {days.map((day) => (
        <i key={day} className={saved.isWorked(day) ? 'try-saved' : ''} />
      ))}
      <span>{words.schedules.tryEdited}</span>
      {days.map((day) => (
        <i key={day} className={edited.isWorked(day) ? 'try-edited' : ''} />
      ))}
    </div>
  );
}

type Day = Parameters<typeof tryTask>[1];

const useTried = (
  line: ScheduleLine,
  first: Day,
  { length, year }: { readonly length: number; readonly year: number },
): TriedTask =>
  useMemo(() => {
    const calendar = toWorkingCalendar(line, yearsHorizon(year, year + yearsAhead));
    return tryTask(calendar, first, length * minutesOfDay);
  }, [line, first, length, year]);

const verdictOf = (saved: TriedTask, edited: TriedTask, { schedules }: Words): string => {
  if (edited.last === null || saved.last === null) return schedules.never;
  const later = edited.last - saved.last;
  if (later === 0) return schedules.sameEnd;
  return later > 0 ? schedules.later(later) : schedules.earlier(-later);
};
