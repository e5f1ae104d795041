// Days that differ from the week: the schedule's own and those of its parents, each with what happens and whose it is.
import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import { dayOf, isoOf, wallOf } from '../../state/schedules/calendar-view';
import {
  keyOfException,
  mostExceptions,
  withException,
  withImported,
  withoutException,
} from '../../state/schedules/edit-exceptions';
import { minutesOf } from '../../state/schedules/edit-week';
import {
  isHoliday,
  weekdayHours,
  type DayKind,
  type ScheduleLine,
} from '../../state/schedules/schedule-calendar';
import type { ScheduleException } from '../../state/schedules/schedule-types';
import type { DateFormats } from '../../text/format-date';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { spansText } from './collision-sentence';
import { DayDialog } from './day-dialog';
import { IcsDialog } from './ics-dialog';
import type { CardProps } from './card-props';

type Asked =
  { readonly type: 'day'; readonly exception: ScheduleException | null } | { readonly type: 'ics' };

interface Listed {
  readonly exception: ScheduleException;
  /** Null for the schedule's own. */
  readonly owner: string | null;
}

const shownAtFirst = 12;

const listAll = (line: ScheduleLine, today: string): readonly Listed[] =>
  line
    .flatMap(({ body }, i) =>
      body.exceptions.map((exception) => ({ exception, owner: i === 0 ? null : body.name })),
    )
    .toSorted((a, b) => sortKey(a, today).localeCompare(sortKey(b, today)));

/** What is past stands behind what comes. */
const sortKey = ({ exception: { first, last } }: Listed, today: string): string =>
  `${last < today ? 1 : 0}${first}`;

export function DaysCard({ state, section, mayEdit, line }: CardProps): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null);
  const today = isoOf(section.today);
  const all = listAll(line, today);
  const { exceptions } = state.draft;
  return (
    <section className="card schedule-card" aria-labelledby="schedule-days">
      <DaysHead count={all.length} own={exceptions.length} mayEdit={mayEdit} onAsk={setAsked} />
      <DaysTable
        all={all}
        line={line}
        mayEdit={mayEdit}
        onEdit={(exception) => {
          setAsked({ type: 'day', exception });
        }}
        onRemove={(exception) => {
          state.change({ exceptions: withoutException(exceptions, exception) });
        }}
      />
      {asked && (
        <DaysDialog
          asked={asked}
          exceptions={exceptions}
          today={today}
          onDone={(next) => {
            if (next) state.change({ exceptions: next });
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface DaysHeadProps {
  readonly count: number;
  /** Days of the schedule itself. */
  readonly own: number;
  readonly mayEdit: boolean;
  readonly onAsk: (asked: Asked) => void;
}

function DaysHead({ count, own, mayEdit, onAsk }: DaysHeadProps): ReactElement {
  const { words } = useLanguage();
  return (
    <header className="schedule-card-head">
      <h3 id="schedule-days">{words.schedules.daysTitle}</h3>
      <span className="schedule-count">{count}</span>
      <span className="grow" />
      {mayEdit && (
        <>
          <button
            type="button"
            className="button button-subtle"
            onClick={() => {
              onAsk({ type: 'ics' });
            }}
          >
            {words.schedules.import}
          </button>
          <button
            type="button"
            className="button"
            disabled={own >= mostExceptions}
            onClick={() => {
              onAsk({ type: 'day', exception: null });
            }}
          >
            <Icon name="plus" />
            {words.schedules.add}
          </button>
        </>
      )}
    </header>
  );
}

interface DaysTableProps {
  readonly all: readonly Listed[];
  readonly line: ScheduleLine;
  readonly mayEdit: boolean;
  readonly onEdit: (exception: ScheduleException) => void;
  readonly onRemove: (exception: ScheduleException) => void;
}

function DaysTable({ all, line, mayEdit, onEdit, onRemove }: DaysTableProps): ReactElement {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? all : all.slice(0, shownAtFirst);
  if (all.length === 0) return <p className="schedule-none">{words.schedules.noDays}</p>;
  return (
    <>
      <table className="schedule-table">
        <DaysTableHead />
        <tbody>
          {shown.map((listed) => (
            <DayRow
              key={`${listed.owner ?? ''}|${keyOfException(listed.exception)}`}
              listed={listed}
              line={line}
              mayEdit={mayEdit && listed.owner === null}
              onEdit={() => {
                onEdit(listed.exception);
              }}
              onRemove={() => {
                onRemove(listed.exception);
              }}
            />
          ))}
        </tbody>
      </table>
      {shown.length < all.length && (
        <button
          type="button"
          className="link-button schedule-more"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {words.schedules.more(all.length - shown.length)}
        </button>
      )}
    </>
  );
}

function DaysTableHead(): ReactElement {
  const { words } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{words.schedules.date}</th>
        <th scope="col">{words.schedules.name}</th>
        <th scope="col">{words.schedules.what}</th>
        <th scope="col">{words.schedules.from}</th>
        <td />
      </tr>
    </thead>
  );
}

interface DaysDialogProps {
  readonly asked: Asked;
  readonly exceptions: readonly ScheduleException[];
  readonly today: string;
  /** Null where nothing was taken. */
  readonly onDone: (next: ScheduleException[] | null) => void;
}

function DaysDialog({ asked, exceptions, today, onDone }: DaysDialogProps): ReactElement {
  const close = (): void => {
    onDone(null);
  };
  if (asked.type === 'ics') {
    return (
      <IcsDialog
        room={mostExceptions - exceptions.length}
        onClose={close}
        onTake={(days) => {
          onDone(withImported(exceptions, days));
        }}
      />
    );
  }
  return (
    <DayDialog
      exception={asked.exception}
      today={today}
      onClose={close}
      onTake={(exception) => {
        onDone(withException(exceptions, exception, asked.exception));
      }}
    />
  );
}

interface DayRowProps {
  readonly listed: Listed;
  readonly line: ScheduleLine;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function DayRow({ listed, line, mayEdit, onEdit, onRemove }: DayRowProps): ReactElement {
  const { words, formats } = useLanguage();
  const { exception } = listed;
  const kind = kindOf(exception, line);
  const name = exception.name === '' ? words.schedules.unnamed : exception.name;
  return (
    <tr>
      <td className="schedule-date">{datesText(exception, formats)}</td>
      <td>{nameText(exception, name, words)}</td>
      <td>
        <span className="day-what">
          <i className={`day-mark day-${kind}`} aria-hidden="true" />
          {whatText(exception, kind, words)}
        </span>
      </td>
      <td className="schedule-from">{fromText(listed, words)}</td>
      <td className="schedule-actions">
        {mayEdit && (
          <>
            <button
              type="button"
              className="link-button"
              aria-label={words.schedules.edit(name)}
              onClick={onEdit}
            >
              {words.schedules.editShort}
            </button>
            <button
              type="button"
              className="button button-subtle button-icon"
              aria-label={words.schedules.removeDay(name)}
              onClick={onRemove}
            >
              <Icon name="close" />
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

const kindOf = (exception: ScheduleException, line: ScheduleLine): DayKind => {
  if (exception.hours.length === 0) return isHoliday(exception) ? 'holiday' : 'off';
  const day = dayOf(exception.first) ?? 0;
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekdayHours(line, weekday).hours.length > 0 ? 'hours' : 'extra';
};

const datesText = ({ first, last, recurrence }: ScheduleException, formats: DateFormats): string => {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === null || to === null) return first;
  if (recurrence?.kind === 'yearly') return formats.short(wallOf(from));
  return from === to || recurrence
    ? formats.long(wallOf(from))
    : `${formats.medium(wallOf(from))} – ${formats.medium(wallOf(to))}`;
};

const nameText = ({ recurrence }: ScheduleException, name: string, { schedules }: Words): string => {
  if (recurrence === null) return name;
  return recurrence.kind === 'yearly' ? schedules.everyYear(name) : schedules.recurring(name);
};

const whatText = ({ hours }: ScheduleException, kind: DayKind, { schedules }: Words): string => {
  if (kind === 'hours') return schedules.otherHours(spansText(hours));
  return kind === 'extra' ? schedules.extraDay(schedules.hours(minutesOf(hours))) : schedules.kinds[kind];
};

const fromText = ({ exception: { source }, owner }: Listed, { schedules }: Words): string => {
  if (owner !== null) return owner;
  if (source === null) return schedules.thisSchedule;
  return source.startsWith('holidays:')
    ? schedules.holidaySet(source.slice('holidays:'.length))
    : schedules.file;
};
