// Makes an edit one that Jira's fields can hold: whole days where a field has no time, nothing where there is no field.
import type { Diff } from '#domain/diff/diff';
import { isSameDates } from '#domain/diff/make-diff';
import type { Command } from '#domain/plan/command';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import type { MappedFields } from '#jira/mapped-fields';

const toWholeDays = (minutes: number): number => Math.round(minutes / minutesPerDay) * minutesPerDay;

/** A bar with one end on a whole day moves by whole days, or it would change its length. */
export const fitCommand = (command: Command, { start, end }: MappedFields): Command => {
  if (command.type === 'move') {
    const isByDay = start?.kind === 'date' || end?.kind === 'date';
    return isByDay ? { ...command, by: toWholeDays(command.by) } : command;
  }
  const field = command.edge === 'start' ? start : end;
  return field?.kind === 'date' ? { ...command, to: toWholeDays(command.to) as WallMinutes } : command;
};

export const fitDiff = ({ changes }: Diff, { start, end }: MappedFields): Diff => ({
  changes: changes
    .map((change) => ({
      ...change,
      after: {
        start: start === null ? change.before.start : change.after.start,
        finish: end === null ? change.before.finish : change.after.finish,
      },
    }))
    .filter(({ before, after }) => !isSameDates(before, after)),
});
