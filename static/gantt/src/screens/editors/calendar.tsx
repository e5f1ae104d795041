// A month to choose a day from. Days are counted from 1 January 1970; weeks begin on Monday.
import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import { useLanguage } from '../language';

export interface CalendarProps {
  readonly label: string;
  /** Null where nothing is chosen yet. */
  readonly day: number | null;
  readonly today: number;
  readonly onPick: (day: number) => void;
}

const dayInMs = 86_400_000;
const minutesPerDay = 1440;
const daysPerWeek = 7;
const weeks = 6;
/** Day 0 was a Thursday. */
const mondayOffset = 3;

const monthOf = (day: number): number => {
  const at = new Date(day * dayInMs);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
};

const firstOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / dayInMs;

const mondayBefore = (day: number): number =>
  day - ((((day + mondayOffset) % daysPerWeek) + daysPerWeek) % daysPerWeek);

export function Calendar({ label, day, today, onPick }: CalendarProps): ReactElement {
  const { words, formats } = useLanguage();
  const wanted = monthOf(day ?? today);
  const [turned, setTurned] = useState({ from: wanted, by: 0 });
  // Another day typed leads to its month, wherever one had turned to.
  const month = turned.from === wanted ? wanted + turned.by : wanted;
  const turn = (by: number): void => {
    setTurned({ from: wanted, by: month - wanted + by });
  };
  return (
    <div className="calendar" role="group" aria-label={label}>
      <div className="calendar-head">
        <TurnButton
          label={words.editors.monthBefore}
          icon="left"
          onClick={() => {
            turn(-1);
          }}
        />
        <span aria-live="polite">{formats.month(firstOf(month) * minutesPerDay)}</span>
        <TurnButton
          label={words.editors.monthAfter}
          icon="right"
          onClick={() => {
            turn(1);
          }}
        />
      </div>
      <MonthDays month={month} day={day} today={today} onPick={onPick} />
    </div>
  );
}

interface MonthDaysProps extends Omit<CalendarProps, 'label'> {
  readonly month: number;
}

function MonthDays({ month, day, today, onPick }: MonthDaysProps): ReactElement {
  const { formats } = useLanguage();
  const first = mondayBefore(firstOf(month));
  return (
    <div className="calendar-days">
      {Array.from({ length: daysPerWeek }, (_, i) => (
        <span key={i} className="calendar-weekday" aria-hidden="true">
          {formats.weekday((first + i) * minutesPerDay).slice(0, 2)}
        </span>
      ))}
      {Array.from({ length: weeks * daysPerWeek }, (_, i) => first + i).map((each) => (
        <button
          key={each}
          type="button"
          tabIndex={-1}
          className={monthOf(each) === month ? 'calendar-day' : 'calendar-day calendar-other'}
          aria-label={formats.long(each * minutesPerDay)}
          aria-pressed={each === day}
          aria-current={each === today ? 'date' : undefined}
          onPointerDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onPick(each);
          }}
        >
          {new Date(each * dayInMs).getUTCDate()}
        </button>
      ))}
    </div>
  );
}

interface TurnButtonProps {
  readonly label: string;
  readonly icon: 'left' | 'right';
  readonly onClick: () => void;
}

function TurnButton({ label, icon, onClick }: TurnButtonProps): ReactElement {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="find-button"
      aria-label={label}
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
