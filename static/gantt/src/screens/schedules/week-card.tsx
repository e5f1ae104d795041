// The working week: seven rows of a day's track, with the time zone and the parent that the schedule rests on.
import { useId, type ReactElement } from 'react';
import { weekdayWall } from '../../state/schedules/calendar-view';
import { minutesOf } from '../../state/schedules/edit-week';
import { weekdayHours, zoneOf } from '../../state/schedules/schedule-calendar';
import type { DayHours } from '../../state/schedules/schedule-types';
import { useLanguage } from '../language';
import type { CardProps } from './card-props';
import { WeekRow } from './week-row';

const weekdays = [0, 1, 2, 3, 4, 5, 6];
const marks = [0, 3, 6, 9, 12, 15, 18, 21, 24];

export function WeekCard({ state, section, mayEdit, line }: CardProps): ReactElement {
  const { words, formats } = useLanguage();
  const week = weekdays.map((weekday) => weekdayHours(line, weekday));
  const sum = week.reduce((total, { hours }) => total + minutesOf(hours), 0);
  const setDay = (weekday: number, hours: DayHours | null): void => {
    const next = state.draft.week.map((own, i) =>
      i === weekday ? (hours === null ? null : [...hours]) : own,
    );
    state.change({ week: next });
  };
  return (
    <section className="card schedule-card" aria-labelledby="schedule-week">
      <header className="schedule-card-head">
        <h3 id="schedule-week">{words.schedules.workingWeek}</h3>
        <span className="schedule-hint">{words.schedules.weekHint}</span>
        <span className="grow" />
        <b className="schedule-number">{words.schedules.hours(sum)}</b>
      </header>
      <div className="schedule-pair">
        <ZonePicker state={state} section={section} mayEdit={mayEdit} line={line} />
        <ParentPicker state={state} section={section} mayEdit={mayEdit} />
      </div>
      <div className="week">
        <WeekAxis />
        {week.map(({ hours, inherited }, weekday) => (
          <WeekRow
            key={weekday}
            day={formats.weekday(weekdayWall(weekday))}
            hours={hours}
            before={(week[(weekday + 6) % 7]?.hours ?? []).filter(({ end }) => end > 1440)}
            inherited={inherited}
            mayEdit={mayEdit}
            hasParent={line.length > 1 && !inherited}
            onChange={(next) => {
              setDay(weekday, next);
            }}
          />
        ))}
      </div>
    </section>
  );
}

function WeekAxis(): ReactElement {
  return (
    <div className="week-row week-axis" aria-hidden="true">
      <span />
      <div className="week-track">
        {marks.map((hour) => (
          <b key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {String(hour).padStart(2, '0')}
          </b>
        ))}
      </div>
    </div>
  );
}

/** Names that a browser knows; the one that is set is among them in any case. */
const zonesWith = (set: string | null): readonly string[] => {
  const known = Intl.supportedValuesOf('timeZone');
  return set === null || known.includes(set) ? known : [set, ...known];
};

function ZonePicker({ state, mayEdit, line }: CardProps): ReactElement {
  const { words } = useLanguage();
  const id = useId();
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={id}>
        {words.schedules.zone}
      </label>
      <select
        id={id}
        value={state.draft.zone ?? ''}
        disabled={!mayEdit}
        onChange={(event) => {
          state.change({ zone: event.target.value === '' ? null : event.target.value });
        }}
      >
        <option value="">{words.schedules.zoneInherited(zoneOf(line.slice(1)))}</option>
        {zonesWith(state.draft.zone).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A parent must not rest on this one. */
const mayBeParent = (id: string, own: string, { documents }: CardProps['state']): boolean => {
  let at: string | null = id;
  for (let height = 0; at !== null && height < 6; height++) {
    if (at === own) return false;
    at = documents.get(at)?.body.parentId ?? null;
  }
  return true;
};

function ParentPicker({ state, mayEdit }: Omit<CardProps, 'line'>): ReactElement {
  const { words } = useLanguage();
  const id = useId();
  const choices = [...state.documents.values()].filter(
    (one) => one.body.home.type !== 'person' && mayBeParent(one.id, state.saved.id, state),
  );
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={id}>
        {words.schedules.parent}
      </label>
      <select
        id={id}
        value={state.draft.parentId ?? ''}
        disabled={!mayEdit}
        onChange={(event) => {
          state.change({ parentId: event.target.value === '' ? null : event.target.value });
        }}
      >
        <option value="">{words.schedules.noParent}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.body.name}
          </option>
        ))}
      </select>
    </div>
  );
}
