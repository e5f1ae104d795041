// What two people made of the same part of a schedule, in one line.
import { weekdayWall } from '../../state/schedules/calendar-view';
import { formatMinute } from '../../state/schedules/edit-week';
import type { Collision } from '../../state/schedules/merge-schedules';
import type { DayHours, ScheduleException } from '../../state/schedules/schedule-types';
import type { DateFormats } from '../../text/format-date';
import type { Words } from '../../text/words';

export const spansText = (hours: DayHours): string =>
  hours.map(({ start, end }) => `${formatMinute(start)}–${formatMinute(end)}`).join(', ');

export const sentenceOf = (collision: Collision, words: Words, formats: DateFormats): string => {
  const { what, theirs, mine } = partsOf(collision, words, formats);
  return `${what}: ${words.schedules.theirs} ${theirs} · ${words.schedules.mine} ${mine}`;
};

interface Parts {
  readonly what: string;
  readonly theirs: string;
  readonly mine: string;
}

const partsOf = (collision: Collision, { schedules }: Words, formats: DateFormats): Parts => {
  const hoursText = (hours: DayHours | null): string => {
    if (hours === null) return schedules.inherited;
    return hours.length === 0 ? schedules.notWorking : spansText(hours);
  };
  const exceptionText = (exception: ScheduleException | null): string => {
    if (exception === null) return schedules.none;
    return `${exception.name} (${exception.hours.length === 0 ? schedules.dayOff : spansText(exception.hours)})`;
  };
  switch (collision.part) {
    case 'name':
      return { what: schedules.name, theirs: collision.theirs, mine: collision.mine };
    case 'zone':
    case 'parent':
      return {
        what: schedules[collision.part],
        theirs: collision.theirs ?? schedules.none,
        mine: collision.mine ?? schedules.none,
      };
    case 'weekday':
      return {
        what: formats.weekday(weekdayWall(collision.weekday)),
        theirs: hoursText(collision.theirs),
        mine: hoursText(collision.mine),
      };
    case 'exception':
      return {
        what: (collision.theirs ?? collision.mine)?.first ?? '',
        theirs: exceptionText(collision.theirs),
        mine: exceptionText(collision.mine),
      };
  }
};
