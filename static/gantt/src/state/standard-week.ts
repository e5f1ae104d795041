// The week that holds until somebody defines a working schedule: the standard one that every site starts with.
import { builtInSchedules, standardScheduleId } from '#contract/built-in-schedules';
import { createWorkingCalendar } from '#domain/time/working-calendar';

const hours = builtInSchedules.get(standardScheduleId)?.week ?? [];

export const standardWeek = createWorkingCalendar(
  hours.map((day) => day ?? []),
  new Map(),
);
