import { createPlan, type Plan } from '../../src/domain/plan/create-plan';
import type { LinkId, TaskId } from '../../src/domain/plan/ids';
import type { Link } from '../../src/domain/plan/link';
import { parseIsoDate } from '../../src/domain/time/iso-date';
import type { WallMinutes, WorkMinutes } from '../../src/domain/time/units';
import { createLiveSchedule, type PlanPreview } from '../../static/gantt/src/state/live-schedule';
import type { PageSchedule, ScheduleSource } from '../../static/gantt/src/state/page-schedule';
import { standardWeek } from '../../static/gantt/src/state/standard-week';
import {
  createScheduleHandler,
  type ScheduleAnswer,
  type ScheduleRequest,
} from '../../static/gantt/src/worker/schedule-messages';
import { createTask } from '../domain/plan/support/any-plan';

const on = (iso: string): WallMinutes => ((parseIsoDate(iso) ?? 0) * 1440) as WallMinutes;
const id = (n: number): TaskId => String(n) as TaskId;
const days = (n: number): number => n * 1440;

const link = (from: number, to: number): Link => ({
  id: `${from}-${to}` as LinkId,
  from: id(from),
  to: id(to),
  type: 'FS',
  lag: 0 as WorkMinutes,
  soft: false,
});

/** 1 → 2, a day each from Monday, 16 November on; as many more beside them as asked for. */
const planOf = (others = 0): Plan =>
  createPlan(
    [
      createTask(1, { dates: { start: on('2026-11-16'), finish: on('2026-11-17') } }),
      createTask(2, { dates: { start: on('2026-11-17'), finish: on('2026-11-18') } }),
      ...Array.from({ length: others }, (_, i) =>
        createTask(10 + i, { dates: { start: on('2026-11-16'), finish: on('2026-11-17') } }),
      ),
    ],
    [link(1, 2)],
  );

const sourceOf = (plan: Plan): ScheduleSource => ({
  plan,
  issues: new Map(),
  calendar: standardWeek,
  taskCalendars: null,
  today: on('2026-11-10'),
});

/** A worker that answers when it is told to, and a page that listens. */
const createStand = (hasWorker: boolean) => {
  const handle = createScheduleHandler();
  const asked: ScheduleRequest[] = [];
  const previews: (PlanPreview | null)[] = [];
  const listeners: { answer: (answer: ScheduleAnswer) => void; broken: () => void } = {
    answer: () => undefined,
    broken: () => undefined,
  };
  const seen = { answers: 0, started: 0 };
  const live = createLiveSchedule({
    startWorker: () => {
      seen.started++;
      if (!hasWorker) return null;
      return {
        post: (request, transfer) => asked.push(structuredClone(request, { transfer })),
        onAnswer: (listener) => (listeners.answer = listener),
        onBroken: (listener) => (listeners.broken = listener),
      };
    },
    onAnswer: () => seen.answers++,
    onPreview: (preview) => previews.push(preview),
  });
  const answerNext = (): void => {
    const request = asked.shift();
    if (request) listeners.answer(handle(request));
  };
  return { live, asked, previews, seen, answerNext, breakDown: () => listeners.broken() };
};

const isEmpty = ({ critical, slack }: PageSchedule): boolean => critical.size + slack.size === 0;

describe('the schedule of a page that is being worked on', () => {
  it('is there at once while the plan is small, without a worker', () => {
    const { live, seen } = createStand(true);
    expect(live.read(sourceOf(planOf()), false).critical).toEqual(new Set([id(1), id(2)]));
    expect(seen.started).toBe(0);
  });

  it('is the same as long as nothing changed', () => {
    const { live } = createStand(true);
    const source = sourceOf(planOf());
    expect(live.read({ ...source }, false)).toBe(live.read(source, true));
  });

  it('shows where followers would go while a hand moves, and nothing once it lets go', () => {
    const { live, previews } = createStand(false);
    live.read(sourceOf(planOf()), false);
    live.preview({ type: 'move', taskIds: [id(1)], by: days(3) });
    const shown = previews.at(-1);
    expect(shown?.of(id(1))).toBeUndefined();
    // From Thursday, when the other ends, to Friday.
    expect(shown?.of(id(2))).toEqual({
      start: on('2026-11-20'),
      finish: on('2026-11-21'),
      days: 3,
      isLate: false,
    });
    live.preview(null);
    expect(previews.at(-1)).toBeNull();
  });

  it('says which link breaks when a hand goes before what it waits for', () => {
    const { live, previews } = createStand(false);
    live.read(sourceOf(planOf()), false);
    live.preview({ type: 'move', taskIds: [id(2)], by: -days(1) });
    expect(previews.at(-1)?.strained).toEqual({ tasks: new Set([id(2)]), links: new Set(['1-2']) });
  });

  it('of a big plan comes from a worker; until then what was there before stands', () => {
    const { live, seen, answerNext } = createStand(true);
    const source = sourceOf(planOf(6000));
    expect(isEmpty(live.read(source, false))).toBe(true);
    answerNext();
    expect(seen.answers).toBe(1);
    const first = live.read(source, false);
    expect(first.critical.has(id(2))).toBe(true);
    const next = sourceOf(planOf(6001));
    expect(live.read(next, false)).toBe(first);
    answerNext();
    expect(live.read(next, false)).not.toBe(first);
  });

  it('drops what a worker says of a plan that is no longer there', () => {
    const { live, seen, answerNext } = createStand(true);
    live.read(sourceOf(planOf(6000)), false);
    live.read(sourceOf(planOf(6001)), false);
    answerNext();
    expect(seen.answers).toBe(0);
    answerNext();
    expect(seen.answers).toBe(1);
  });

  it('asks a worker for one draft at a time, and then for the last one only', () => {
    const { live, asked, previews, answerNext } = createStand(true);
    live.read(sourceOf(planOf(6000)), false);
    answerNext();
    for (const by of [1, 2, 3]) live.preview({ type: 'move', taskIds: [id(1)], by: days(by) });
    expect(asked).toHaveLength(1);
    answerNext();
    expect(previews).toEqual([]);
    answerNext();
    expect(previews.at(-1)?.of(id(2))?.days).toBe(3);
  });

  it('asks a worker for a reason when somebody looks, and tells when it is there', () => {
    const { live, seen, answerNext } = createStand(true);
    const source = sourceOf(planOf(6000));
    live.read(source, false);
    answerNext();
    const before = live.read(source, false);
    expect(before.whyOf(id(2)).steps).toEqual([]);
    answerNext();
    expect(seen.answers).toBe(2);
    const after = live.read(source, false);
    expect(after).not.toBe(before);
    expect(after.whyOf(id(2)).steps.map(({ taskId }) => taskId)).toEqual([id(2), id(1)]);
  });

  it('is worked out in the page for who asks where no worker starts, or once it broke down', () => {
    const alone = createStand(false);
    const source = sourceOf(planOf(6000));
    expect(isEmpty(alone.live.read(source, false))).toBe(true);
    expect(alone.live.read(source, true).critical.has(id(2))).toBe(true);
    const broken = createStand(true);
    broken.live.read(source, true);
    broken.breakDown();
    expect(broken.seen.answers).toBe(1);
    expect(broken.live.read(source, true).critical.has(id(2))).toBe(true);
  });
});
