// Who works on what in Microsoft Project's XML, and the portions of a task that is split: they stand nowhere else.
import { parseWall } from './plan-file';
import { all, first, numberOf, textOf, type XmlElement } from './read-xml';

export type Portion = readonly [start: number, finish: number];

/** `units` in percent. */
interface Assigned {
  readonly task: number;
  readonly resource: number;
  readonly units: number;
}

export interface MspdiAssignments {
  readonly people: readonly Assigned[];
  /** By the task's number; only where there is more than one portion. */
  readonly portions: ReadonlyMap<number, readonly Portion[]>;
}

export function readMspdiAssignments(project: XmlElement): MspdiAssignments {
  const assignments = all(first(project, 'Assignments'), 'Assignment');
  const worked = new Map<number, Portion[]>();
  const people: Assigned[] = [];
  for (const assignment of assignments) {
    const task = numberOf(assignment, 'TaskUID');
    const resource = numberOf(assignment, 'ResourceUID');
    if (task === undefined) continue;
    const units = 100 * (numberOf(assignment, 'Units') ?? 1);
    if (resource !== undefined && resource >= 0) people.push({ task, resource, units });
    worked.set(task, [...(worked.get(task) ?? []), ...readWorked(assignment)]);
  }
  const joined = [...worked].map(([task, portions]) => [task, join(portions)] as const);
  return { people, portions: new Map(joined.filter(([, portions]) => portions.length > 1)) };
}

/** Types 1 and 2 are work that remains and work that is done; periods without a value are not worked. */
function readWorked(assignment: XmlElement): Portion[] {
  return all(assignment, 'TimephasedData').flatMap((period) => {
    const type = textOf(period, 'Type');
    const [start, finish] = [parseWall(textOf(period, 'Start')), parseWall(textOf(period, 'Finish'))];
    const isWorked = /[1-9]/.test(textOf(period, 'Value') ?? '');
    if ((type !== '1' && type !== '2') || !isWorked || start === undefined || finish === undefined) return [];
    return [[start, finish] as const];
  });
}

function join(periods: readonly Portion[]): Portion[] {
  const joined: Portion[] = [];
  for (const [start, finish] of periods.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], finish)];
    else joined.push([start, finish]);
  }
  return joined;
}
