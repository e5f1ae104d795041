// A year of months, or the next twelve: which days differ, told apart by shape and colour; and the set of public holidays.
import { useMemo, useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import {
  isWeekend,
  monthOf,
  twelveMonths,
  wallOf,
  weekdayWall,
  yearOf,
  type MonthView,
} from '../../state/schedules/calendar-view';
import { holidaySetOf, withHolidaySet } from '../../state/schedules/edit-exceptions';
import {
  markDays,
  yearsHorizon,
  type MarkedDay,
  type ScheduleLine,
} from '../../state/schedules/schedule-calendar';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import { useLanguage } from '../language';
import { HolidaysDialog } from './holidays-dialog';
import type { CardProps } from './card-props';

/** Where nothing was chosen the calendar's own year; null stands for the next twelve months. */
type Shown = number | null;

type Day = MonthView['days'][number]['day'];

const kinds = ['off', 'holiday', 'hours', 'extra', 'free'] as const;
const weekdays = [0, 1, 2, 3, 4, 5, 6];

export function YearCard({
  state,
  section,
  mayEdit,
  line,
  ports,
}: CardProps & { readonly ports: SchedulesPorts }): ReactElement {
  const { words } = useLanguage();
  const today = section.today;
  const [shown, setShown] = useState<Shown>(yearOf(today));
  const [isAsked, setIsAsked] = useState(false);
  const set = holidaySetOf(state.draft.exceptions);
  return (
    <section className="card schedule-card" aria-labelledby="schedule-year">
      <header className="schedule-card-head">
        <YearHead shown={shown} today={today} onShow={setShown} />
        <span className="grow" />
        <button
          type="button"
          className="button"
          disabled={!mayEdit}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {words.schedules.holidays}: {set ?? words.schedules.chooseHolidays}
        </button>
      </header>
      <Months line={line} shown={shown} today={today} />
      <Legend />
      {isAsked && (
        <HolidaysDialog
          ports={ports}
          set={set}
          year={yearOf(today)}
          onClose={() => {
            setIsAsked(false);
          }}
          onTake={(holidays) => {
            state.change({ exceptions: withHolidaySet(state.draft.exceptions, holidays) });
            setIsAsked(false);
          }}
        />
      )}
    </section>
  );
}

function Legend(): ReactElement {
  const { words } = useLanguage();
  return (
    <ul className="year-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={`day-mark day-${kind}`} aria-hidden="true" />
          {words.schedules.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}

interface YearHeadProps {
  readonly shown: Shown;
  readonly today: Day;
  readonly onShow: (shown: Shown) => void;
}

function YearHead({ shown, today, onShow }: YearHeadProps): ReactElement {
  const { words } = useLanguage();
  const from = shown ?? yearOf(today);
  return (
    <>
      <h3 id="schedule-year">{shown ?? words.schedules.nextTwelve}</h3>
      <button
        type="button"
        className="button button-subtle button-icon"
        aria-label={words.schedules.yearBefore}
        onClick={() => {
          onShow(from - 1);
        }}
      >
        <Icon name="left" />
      </button>
      <button
        type="button"
        className="button button-subtle button-icon"
        aria-label={words.schedules.yearAfter}
        onClick={() => {
          onShow(from + 1);
        }}
      >
        <Icon name="right" />
      </button>
      <button
        type="button"
        className="button button-subtle"
        aria-pressed={shown === null}
        onClick={() => {
          onShow(shown === null ? yearOf(today) : null);
        }}
      >
        {words.schedules.nextTwelve}
      </button>
    </>
  );
}

interface MonthsProps {
  readonly line: ScheduleLine;
  readonly shown: Shown;
  readonly today: Day;
}

function Months({ line, shown, today }: MonthsProps): ReactElement {
  const { formats } = useLanguage();
  const from = shown ?? yearOf(today);
  const markOf = useMemo(() => markDays(line, yearsHorizon(from, from + 1)), [line, from]);
  return (
    <div className="year">
      {twelveMonths(from, shown === null ? monthOf(today) : 1).map((month) => (
        <div key={`${month.year}-${month.month}`} className="year-month">
          <h4>{formats.month(wallOf(month.days[0]?.day ?? today))}</h4>
          <div className="year-week" aria-hidden="true">
            {weekdays.map((weekday) => (
              <i key={weekday}>{formats.weekday(weekdayWall(weekday)).slice(0, 1)}</i>
            ))}
          </div>
          <div className="year-days">
            {month.days.map(({ day, date }, i) => (
              <DayCell
                key={day}
                day={day}
                date={date}
                marked={markOf(day)}
                isToday={day === today}
                column={i === 0 ? month.offset + 1 : null}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly date: number;
  readonly marked: MarkedDay;
  readonly isToday: boolean;
  /** Of the first of a month; the rest follow. */
  readonly column: number | null;
}

function DayCell({ day, date, marked, isToday, column }: DayCellProps): ReactElement {
  const { words, formats } = useLanguage();
  const { kind, exception } = marked;
  const isPlain = kind === 'work' || (kind === 'free' && isWeekend(day));
  const name = [formats.long(wallOf(day)), words.schedules.kinds[kind], exception?.name ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return (
    <i
      className={`day-${kind}${isToday ? ' day-today' : ''}`}
      style={column === null ? undefined : { gridColumnStart: column }}
      {...(isPlain ? {} : { role: 'img', 'aria-label': name, title: name })}
    >
      {date}
    </i>
  );
}
