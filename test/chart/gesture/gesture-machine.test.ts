import fc from 'fast-check';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import {
  idle,
  stepGesture,
  type BarTarget,
  type GestureEvent,
  type GestureState,
  type Outcome,
  type PointerAt,
  type Target,
} from '../../../static/gantt/src/chart/gesture/gesture-machine';

const day = 1440;
const pxPerDay = 12;
const at = (x: number, clientX = x, clientY = 0): PointerAt => ({ x, clientX, clientY });
const bar: BarTarget = {
  taskId: 'LUM-15' as TaskId,
  start: (10 * day) as WallMinutes,
  finish: (15 * day) as WallMinutes,
  locked: false,
};
const keys = { toggle: false, extend: false };
const press = (target: Target, x = 100): GestureEvent => ({ type: 'press', at: at(x), target, keys });
const drag = (x: number): GestureEvent => ({ type: 'drag', at: at(x), pxPerDay });
const release: GestureEvent = { type: 'release' };
const cancel: GestureEvent = { type: 'cancel' };

function play(...events: readonly GestureEvent[]): { state: GestureState; outcomes: Outcome[] } {
  let state = idle;
  const outcomes: Outcome[] = [];
  for (const event of events) {
    const step = stepGesture(state, event);
    state = step.state;
    if (step.outcome) outcomes.push(step.outcome);
  }
  return { state, outcomes };
}

const body: Target = { type: 'bar', bar, zone: 'body' };
const startEdge: Target = { type: 'bar', bar, zone: 'start' };
const finishEdge: Target = { type: 'bar', bar, zone: 'finish' };

describe('gestures', () => {
  test('a press and release without moving is a click', () => {
    expect(play(press(body), drag(102), release).outcomes).toEqual([{ type: 'click', target: body, keys }]);
  });

  test('a drag by the body moves by whole days', () => {
    const { state, outcomes } = play(press(body), drag(110), drag(135), release);
    expect(outcomes).toEqual([{ type: 'move', taskId: 'LUM-15', days: 3 }]);
    expect(state).toEqual(idle);
  });

  test('the bar follows the pointer between days', () => {
    expect(play(press(body), drag(135)).state).toMatchObject({ type: 'moving', shift: 35, days: 3 });
  });

  test('a drag that comes back to its day asks for nothing', () => {
    expect(play(press(body), drag(140), drag(103), release).outcomes).toEqual([]);
  });

  test('a drag by an edge puts that edge on another day', () => {
    expect(play(press(startEdge), drag(76), release).outcomes).toEqual([
      { type: 'resize', taskId: 'LUM-15', edge: 'start', to: 8 * day },
    ]);
    expect(play(press(finishEdge), drag(124), release).outcomes).toEqual([
      { type: 'resize', taskId: 'LUM-15', edge: 'finish', to: 17 * day },
    ]);
  });

  test('an edge pushed past the other leaves one day', () => {
    expect(play(press(startEdge), drag(900), release).outcomes).toEqual([
      { type: 'resize', taskId: 'LUM-15', edge: 'start', to: 14 * day },
    ]);
    expect(play(press(finishEdge), drag(-900), release).outcomes).toEqual([
      { type: 'resize', taskId: 'LUM-15', edge: 'finish', to: 11 * day },
    ]);
  });

  test('a locked bar says so once, gives less than four px and stays', () => {
    const locked: Target = { type: 'bar', bar: { ...bar, locked: true }, zone: 'body' };
    const { state, outcomes } = play(press(locked), drag(130), drag(400));
    expect(outcomes).toEqual([{ type: 'refuse', taskId: 'LUM-15' }]);
    expect(state).toMatchObject({ type: 'refusing' });
    expect('shift' in state && Math.abs(state.shift)).toBeLessThanOrEqual(4);
    expect(play(press(locked), drag(130), release).outcomes).toEqual([{ type: 'refuse', taskId: 'LUM-15' }]);
  });

  test('a drag beside bars pans by what the pointer moved on the screen', () => {
    const nothing: Target = { type: 'nothing' };
    const pan: GestureEvent = { type: 'drag', at: at(500, 90, 7), pxPerDay };
    const { outcomes } = play(press(nothing), pan);
    expect(outcomes).toEqual([{ type: 'pan', byX: 10, byY: -7 }]);
  });

  test('a drag from a dot links to the edge that it ends on, and to nothing but another bar', () => {
    const from = { taskId: bar.taskId, edge: 'finish' } as const;
    const to = { taskId: 'LUM-16' as TaskId, edge: 'start' } as const;
    const dot: Target = { type: 'dot', end: from };
    const over = (end: typeof from | typeof to | null): GestureEvent => ({
      type: 'drag',
      at: at(180),
      pxPerDay,
      over: end,
    });
    expect(play(press(dot), drag(150), over(to), release).outcomes).toEqual([{ type: 'link', from, to }]);
    expect(play(press(dot), drag(150), over(to), over(null), release).outcomes).toEqual([]);
    expect(play(press(dot), drag(150), over(from), release).outcomes).toEqual([]);
    expect(play(press(dot), drag(150), over(to), cancel).outcomes).toEqual([]);
  });

  const anyTarget = fc.constantFrom<Target>(
    body,
    startEdge,
    finishEdge,
    { type: 'bar', bar: { ...bar, locked: true }, zone: 'body' },
    { type: 'dot', end: { taskId: bar.taskId, edge: 'finish' } },
    { type: 'link', linkId: '7' as LinkId },
    { type: 'row', taskId: bar.taskId },
    { type: 'nothing' },
  );
  const anyDrags = fc.array(fc.integer({ min: -3000, max: 3000 }).map(drag), { maxLength: 12 });

  test('whatever was begun, a cancel ends idle and asks for nothing', () => {
    fc.assert(
      fc.property(anyTarget, anyDrags, (target, drags) => {
        const before = play(press(target), ...drags);
        const after = stepGesture(before.state, cancel);
        expect(after).toEqual({ state: idle, outcome: null });
        const asked = before.outcomes.filter(({ type }) => ['move', 'resize', 'link'].includes(type));
        expect(asked).toEqual([]);
      }),
    );
  });

  test('whatever was begun, a release ends idle', () => {
    fc.assert(
      fc.property(anyTarget, anyDrags, (target, drags) => {
        expect(play(press(target), ...drags, release).state).toEqual(idle);
      }),
    );
  });

  test('only the last place counts, not the way there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(body, startEdge, finishEdge),
        anyDrags,
        fc.integer({ min: 110, max: 900 }),
        (target, drags, x) => {
          const direct = play(press(target), drag(x), release).outcomes;
          const winding = play(press(target), ...drags, drag(x), release).outcomes;
          expect(winding).toEqual(direct);
        },
      ),
    );
  });

  test('a resized bar keeps at least a day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(startEdge, finishEdge),
        fc.integer({ min: -3000, max: 3000 }),
        (target, x) => {
          const [outcome] = play(press(target), drag(x), release).outcomes;
          if (outcome?.type !== 'resize') return;
          const length = outcome.edge === 'start' ? bar.finish - outcome.to : outcome.to - bar.start;
          expect(length).toBeGreaterThanOrEqual(day);
        },
      ),
    );
  });
});
