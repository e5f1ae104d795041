// Two people changed one schedule: what only one of them touched is merged, day by day and exception by exception; where
// both did and differ, the person chooses.
import { keyOfException } from './edit-exceptions';
import type { ScheduleException, WorkingSchedule } from './schedule-types';

/** What can be changed apart from the rest, with its values; an exception is null where it was taken away. */
export type Collision =
  | { readonly part: 'name'; readonly theirs: string; readonly mine: string }
  | { readonly part: 'zone' | 'parent'; readonly theirs: string | null; readonly mine: string | null }
  | {
      readonly part: 'weekday';
      readonly weekday: number;
      readonly theirs: WorkingSchedule['week'][number];
      readonly mine: WorkingSchedule['week'][number];
    }
  | {
      readonly part: 'exception';
      readonly key: string;
      readonly theirs: ScheduleException | null;
      readonly mine: ScheduleException | null;
    };

export interface Merged {
  /** Theirs with all of mine that doesn't collide, and with mine where it does. */
  readonly withMine: WorkingSchedule;
  /** The same, with theirs where it collides. */
  readonly withTheirs: WorkingSchedule;
  readonly collisions: readonly Collision[];
}

interface Versions<Value> {
  readonly base: Value;
  readonly theirs: Value;
  readonly mine: Value;
}

interface Picked<Value> {
  readonly mine: Value;
  readonly theirs: Value;
  readonly collides: boolean;
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const pick = <Value>({ base, theirs, mine }: Versions<Value>): Picked<Value> => {
  if (isEqual(theirs, mine) || isEqual(base, mine)) return { mine: theirs, theirs, collides: false };
  if (isEqual(base, theirs)) return { mine, theirs: mine, collides: false };
  return { mine, theirs, collides: true };
};

const byKey = (exceptions: readonly ScheduleException[]): ReadonlyMap<string, ScheduleException> =>
  new Map(exceptions.map((exception) => [keyOfException(exception), exception]));

interface PickedException extends Picked<ScheduleException | null> {
  readonly key: string;
}

const pickExceptions = ({ base, theirs, mine }: Versions<WorkingSchedule>): readonly PickedException[] => {
  const [b, t, m] = [byKey(base.exceptions), byKey(theirs.exceptions), byKey(mine.exceptions)];
  return [...new Set([...t.keys(), ...m.keys(), ...b.keys()])].map((key) => ({
    key,
    ...pick({ base: b.get(key) ?? null, theirs: t.get(key) ?? null, mine: m.get(key) ?? null }),
  }));
};

const present = (exceptions: readonly (ScheduleException | null)[]): ScheduleException[] =>
  exceptions
    .filter((one) => one !== null)
    .toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));

export const mergeSchedules = (versions: Versions<WorkingSchedule>): Merged => {
  const of = <Value>(read: (body: WorkingSchedule) => Value): Picked<Value> =>
    pick({ base: read(versions.base), theirs: read(versions.theirs), mine: read(versions.mine) });
  const [name, zone, parent] = [
    of((body) => body.name),
    of((body) => body.zone),
    of((body) => body.parentId),
  ];
  const week = Array.from({ length: 7 }, (_, weekday) => of((body) => body.week[weekday] ?? null));
  const exceptions = pickExceptions(versions);
  const bodyOf = (side: 'mine' | 'theirs'): WorkingSchedule => ({
    ...versions.theirs,
    name: name[side],
    zone: zone[side],
    parentId: parent[side],
    week: week.map((day) => day[side]),
    exceptions: present(exceptions.map((one) => one[side])),
  });
  const collisions: Collision[] = [
    ...(name.collides ? [{ part: 'name', theirs: name.theirs, mine: name.mine } as const] : []),
    ...(zone.collides ? [{ part: 'zone', theirs: zone.theirs, mine: zone.mine } as const] : []),
    ...(parent.collides ? [{ part: 'parent', theirs: parent.theirs, mine: parent.mine } as const] : []),
    ...week.flatMap(({ collides, theirs, mine }, weekday) =>
      collides ? [{ part: 'weekday', weekday, theirs, mine } as const] : [],
    ),
    ...exceptions.flatMap(({ collides, key, theirs, mine }) =>
      collides ? [{ part: 'exception', key, theirs, mine } as const] : [],
    ),
  ];
  return { withMine: bodyOf('mine'), withTheirs: bodyOf('theirs'), collisions };
};
