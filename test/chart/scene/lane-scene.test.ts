import { createPlan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { toDayNumber } from '#domain/time/day';
import { toWallMinutes, type WallMinutes } from '#domain/time/units';
import { bandAt } from '../../../static/gantt/src/chart/scene/lane-scene';
import { headerScene } from '../../../static/gantt/src/chart/scene/header-scene';
import { headHeightOf } from '../../../static/gantt/src/chart/chart-state';
import type { ChartInput } from '../../../static/gantt/src/chart/chart-types';
import { createModel } from '../../../static/gantt/src/chart/chart-model';
import { toSpans } from '../../../static/gantt/src/chart/chart-spans';
import { bodyScene } from '../../../static/gantt/src/chart/scene/body-scene';
import { lumenPlan } from '../stand/lumen-plan';
import { createInput, createView, toLines } from '../support/view';

const at = (month: number, day: number): WallMinutes => toWallMinutes(toDayNumber(2026, month, day));
const sprint = { id: '23', name: 'Sprint 23', start: at(11, 9), finish: at(11, 21), isRunning: true };
const release = { id: '4', name: '4.0', at: at(12, 24) };
const withLane = (part: Partial<ChartInput>, width = 4000) =>
  createView({ view: { width, model: createModel({ ...createInput(), ...part }, null) } });

describe('lane of sprints and releases', () => {
  test('is there only where there is a sprint or a release', () => {
    expect(headHeightOf({ model: withLane({}).model })).toBe(44);
    expect(headHeightOf({ model: withLane({ bands: [sprint] }).model })).toBe(64);
    expect(headHeightOf({ model: withLane({ releases: [release] }).model })).toBe(64);
  });

  test('shows the running sprint apart and by name', () => {
    const lines = toLines(headerScene(withLane({ bands: [sprint] })));
    expect(lines).toContainEqual(expect.stringMatching(/^box band\.running /));
    expect(lines).toContainEqual(expect.stringMatching(/^text bar\.doing\.text .*"Sprint 23"$/));
  });

  test('finds the sprint under a point, and none beside it or in the tiers above', () => {
    const view = withLane({ bands: [sprint] });
    const x = view.model.scale.toX(at(11, 12));
    expect(bandAt(view, x, 54)?.id).toBe('23');
    expect(bandAt(view, x, 30)).toBeNull();
    expect(bandAt(view, view.model.scale.toX(at(11, 25)), 54)).toBeNull();
  });

  test('turns a pennant to the left where its name would leave the view', () => {
    const x = withLane({}).model.scale.toX(release.at);
    const alignAt = (width: number): string[] =>
      headerScene(withLane({ releases: [release] }, width)).flatMap((shape) =>
        shape.type === 'text' && shape.text === '4.0' ? [shape.align] : [],
      );
    expect(alignAt(x + 200)).toEqual(['left']);
    expect(alignAt(x + 5)).toEqual(['right']);
  });
});

describe('ghosts', () => {
  const ghost = { start: at(12, 7), finish: at(12, 10), label: 'after LUM-16' };

  test('say where they come from, hatched, and never hide a date of the plan', () => {
    const undated = lumenPlan.tasks.map((task) =>
      task.id === 'LUM-17' ? { ...task, dates: { start: null, finish: null } } : task,
    );
    const plan = createPlan(undated, []);
    const ghosts = new Map([
      ['LUM-17' as TaskId, ghost],
      ['LUM-16' as TaskId, ghost],
    ]);
    const view = withLane({ plan, ghosts });
    expect([...view.model.spans.ghostly]).toEqual([plan.indexOf.get('LUM-17' as TaskId)]);
    const lines = toLines(bodyScene(view));
    expect(lines.filter((line) => line.includes('ghost.hatch'))).toHaveLength(1);
    expect(lines).toContainEqual(expect.stringMatching(/^text text\.subtlest .*"after LUM-16"$/));
  });

  test('give a summary without a date the span of those below it', () => {
    const none = { start: null, finish: null };
    const plan = createPlan(
      lumenPlan.tasks.map((task) => ({ ...task, dates: none })),
      [],
    );
    const later = { ...ghost, start: at(12, 14), finish: at(12, 18) };
    const spans = toSpans(
      plan,
      new Map([
        ['LUM-51' as TaskId, later],
        ['LUM-52' as TaskId, ghost],
      ]),
    );
    const summary = plan.indexOf.get('LUM-50' as TaskId) ?? -1;
    expect([spans.start[summary], spans.finish[summary]]).toEqual([ghost.start, later.finish]);
  });
});
