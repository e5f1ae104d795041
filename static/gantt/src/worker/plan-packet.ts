// A plan as columns that travel to the worker by transfer, and back to what the schedule is made of. Only what scheduling
// reads: no names, no keys.
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import type { Stage, Task, TaskKind } from '#domain/plan/task';
import type { PlanSource, TaskDecisions } from '#domain/schedule/to-schedule-input';
import type { WallMinutes, WorkMinutes } from '#domain/time/units';
import type { WorkingCalendar } from '#domain/time/working-calendar';

/** Ids in one text, a line each; `nothing` where a number is missing. */
export interface PlanPacket {
  readonly ids: string;
  readonly parent: Int32Array;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly effort: Int32Array;
  readonly kind: Uint8Array;
  readonly stage: Uint8Array;
  readonly linkIds: string;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkType: Uint8Array;
  readonly linkLag: Int32Array;
  readonly linkUnit: Uint8Array;
  readonly linkSoft: Uint8Array;
  /** Of the few tasks about which anybody decided anything. */
  readonly decisions: readonly (readonly [index: number, decisions: TaskDecisions])[];
  readonly calendar: WorkingCalendar;
  readonly calendars: PlanSource['calendars'];
  readonly today: WallMinutes;
}

const nothing = -2_147_483_648;
const kinds: readonly TaskKind[] = ['task', 'milestone', 'restricted'];
const stages: readonly Stage[] = ['todo', 'doing', 'done'];
const linkTypes: readonly Link['type'][] = ['FS', 'SS', 'FF', 'SF'];
const lagUnits: readonly Link['lagUnit'][] = [undefined, 'elapsed', 'percent'];

export function packPlan({ plan, decisionsOf, ...rest }: PlanSource): PlanPacket {
  const { tasks, links } = plan;
  const decided = tasks.flatMap(({ id }, i): PlanPacket['decisions'] => {
    const decisions = decisionsOf(id);
    return Object.keys(decisions).length === 0 ? [] : [[i, decisions]];
  });
  return {
    ids: tasks.map(({ id }) => id).join('\n'),
    parent: plan.parent.slice(),
    start: Int32Array.from(tasks, ({ dates }) => dates.start ?? nothing),
    finish: Int32Array.from(tasks, ({ dates }) => dates.finish ?? nothing),
    effort: Int32Array.from(tasks, ({ effort }) => effort ?? nothing),
    kind: Uint8Array.from(tasks, ({ kind }) => kinds.indexOf(kind)),
    stage: Uint8Array.from(tasks, ({ stage }) => stages.indexOf(stage)),
    linkIds: links.map(({ id }) => id).join('\n'),
    linkFrom: plan.linkFrom.slice(),
    linkTo: plan.linkTo.slice(),
    linkType: Uint8Array.from(links, ({ type }) => linkTypes.indexOf(type)),
    linkLag: Int32Array.from(links, ({ lag }) => lag),
    linkUnit: Uint8Array.from(links, ({ lagUnit }) => lagUnits.indexOf(lagUnit)),
    linkSoft: Uint8Array.from(links, ({ soft }) => Number(soft)),
    decisions: decided,
    ...rest,
  };
}

/** What may change hands instead of being copied. */
export const buffersOf = (columns: object): ArrayBuffer[] =>
  Object.values(columns).flatMap((column: unknown) =>
    (column instanceof Int32Array || column instanceof Uint8Array) && column.buffer instanceof ArrayBuffer
      ? [column.buffer]
      : [],
  );

export function unpackPlan(packet: PlanPacket): PlanSource {
  const ids = linesOf(packet.ids);
  const decided = new Map(packet.decisions.map(([i, decisions]) => [ids[i] ?? '', decisions]));
  const { calendar, calendars, today } = packet;
  return {
    plan: toPlan(packet, ids),
    decisionsOf: (id) => decided.get(id) ?? {},
    calendar,
    calendars,
    today,
  };
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const orNull = (value: number | undefined): number | null =>
  value === undefined || value === nothing ? null : value;

/** In tree order already, so that indexes stay what they are. */
function toPlan(packet: PlanPacket, ids: readonly string[]): Plan {
  const tasks = ids.map((id, i): Task => ({
    id: id as TaskId,
    key: '' as IssueKey,
    name: '',
    parentId: (ids[packet.parent[i] ?? -1] ?? null) as TaskId | null,
    kind: kinds[packet.kind[i] ?? 0] ?? 'task',
    stage: stages[packet.stage[i] ?? 0] ?? 'todo',
    dates: {
      start: orNull(packet.start[i]) as WallMinutes | null,
      finish: orNull(packet.finish[i]) as WallMinutes | null,
    },
    progress: null,
    effort: orNull(packet.effort[i]) as WorkMinutes | null,
  }));
  const links = linesOf(packet.linkIds).map((id, i): Link => {
    const lagUnit = lagUnits[packet.linkUnit[i] ?? 0];
    return {
      id: id as LinkId,
      from: ids[packet.linkFrom[i] ?? -1] as TaskId,
      to: ids[packet.linkTo[i] ?? -1] as TaskId,
      type: linkTypes[packet.linkType[i] ?? 0] ?? 'FS',
      lag: (packet.linkLag[i] ?? 0) as WorkMinutes,
      ...(lagUnit === undefined ? {} : { lagUnit }),
      soft: packet.linkSoft[i] === 1,
    };
  });
  return createPlan(tasks, links);
}
