// Days that differ from the week: the schedule's own and those of its parents, each with what happens and whose it is.
import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import { dayOf, wallOf } from '../../state/schedules/calendar-view';
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
import type { CardProps } from './week-card';

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
  const { words } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const today = new Date(wallOf(section.today) * 60_000).toISOString().slice(0, 10);
  const all = listAll(line, today);
  const shown = isOpen ? all : all.slice(0, shownAtFirst);
  const { exceptions } = state.draft;
  const close = (): void => {
    setAsked(null);
  };
  return (
    <section className="card schedule-card" aria-labelledby="schedule-days">
      <header className="schedule-card-head">
        <h3 id="schedule-days">{words.schedules.daysTitle}</h3>
        <span className="schedule-count">{all.length}</span>
        <span className="grow" />
        {mayEdit && (
          <>
            <button
              type="button"
              className="button button-subtle"
              onClick={() => {
                setAsked({ type: 'ics' });
              }}
            >
              {words.schedules.import}
            </button>
            <button
              type="button"
              className="button"
              disabled={exceptions.length >= mostExceptions}
              onClick={() => {
                setAsked({ type: 'day', exception: null });
              }}
            >
              <Icon name="plus" />
              {words.schedules.add}
            </button>
          </>
        )}
      </header>
      {all.length === 0 ? (
        <p className="schedule-none">{words.schedules.noDays}</p>
      ) : (
        <table className="schedule-table">
          <thead>
            <tr>
              <th scope="col">{words.schedules.date}</th>
              <th scope="col">{words.schedules.name}</th>
              <th scope="col">{words.schedules.what}</th>
              <th scope="col">{words.schedules.from}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {shown.map((listed) => (
              <DayRow
                key={`${listed.owner ?? ''}|${keyOfException(listed.exception)}`}
                listed={listed}
                line={line}
                mayEdit={mayEdit && listed.owner === null}
                onEdit={() => {
                  setAsked({ type: 'day', exception: listed.exception });
                }}
                onRemove={() => {
                  state.change({ exceptions: withoutException(exceptions, listed.exception) });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
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
      {asked?.type === 'day' && (
        <DayDialog
          exception={asked.exception}
          today={today}
          onClose={close}
          onTake={(exception) => {
            state.change({ exceptions: withException(exceptions, exception, asked.exception) });
            close();
          }}
        />
      )}
      {asked?.type === 'ics' && (
        <IcsDialog
          room={mostExceptions - exceptions.length}
          onClose={close}
          onTake={(days) => {
            state.change({ exceptions: withImported(exceptions, days) });
            close();
          }}
        />
      )}
    </section>
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
