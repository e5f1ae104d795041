import fc from 'fast-check';
import type { TaskId } from '#domain/plan/ids';
import {
  rankRefusal,
  rankStep,
  rankTargetAt,
  toRankedTasks,
} from '../../../static/gantt/src/chart/rank/rank-target';
import { createInput, createView, ids, indexOf, rowOf } from '../support/view';

const view = createView();
const { rows, input } = view.model;
const { plan } = input;
const at = (key: string): number => rowOf(view, key);
const index = (key: string): number => indexOf(view, key);
const target = (key: string, row: number) => rankTargetAt({ plan, rows }, [index(key)], row);

describe('rows in the hand', () => {
  test('go before a sibling in its upper half and after it in its lower', () => {
    expect(target('LUM-17', at('LUM-13') + 0.2)).toEqual({
      type: 'place',
      beside: { before: 'LUM-13' },
      row: at('LUM-13'),
      changes: true,
    });
    expect(target('LUM-17', at('LUM-13') + 0.8)).toMatchObject({
      beside: { after: 'LUM-13' },
      row: at('LUM-13') + 1,
    });
  });

  test('go around a sibling with all that is open below it, never into it', () => {
    expect(target('LUM-34', at('LUM-32') + 0.1)).toMatchObject({
      beside: { before: 'LUM-31' },
      row: at('LUM-31'),
    });
    expect(target('LUM-34', at('LUM-33') + 0.9)).toMatchObject({
      beside: { after: 'LUM-31' },
      row: at('LUM-34'),
    });
  });

  test('go to the first place under the lower half of their parent', () => {
    expect(target('LUM-17', at('LUM-10') + 0.7)).toMatchObject({ beside: { before: 'LUM-11' } });
  });

  test('are refused under another parent', () => {
    const refused = { type: 'refused', reason: 'other-parent' };
    expect(target('LUM-17', at('LUM-51') + 0.5)).toEqual(refused);
    expect(target('LUM-17', at('LUM-10') + 0.2)).toEqual(refused);
    expect(target('LUM-32', at('LUM-34') + 0.5)).toEqual(refused);
  });

  test('change nothing over themselves and in the gaps beside them', () => {
    expect(target('LUM-13', at('LUM-13') + 0.5)).toMatchObject({ changes: false });
    expect(target('LUM-13', at('LUM-12') + 0.9)).toMatchObject({ changes: false });
    expect(target('LUM-13', at('LUM-14') + 0.1)).toMatchObject({ changes: false });
  });

  test('always have an answer, with the line beside a sibling', () => {
    const anyTask = fc.nat(plan.tasks.length - 1);
    fc.assert(
      fc.property(anyTask, fc.double({ min: -5, max: 60, noNaN: true }), (moved, row) => {
        const answer = rankTargetAt({ plan, rows }, [moved], row);
        if (answer.type === 'refused') return;
        const beside = 'before' in answer.beside ? answer.beside.before : answer.beside.after;
        expect(plan.parent[plan.indexOf.get(beside) ?? -1]).toBe(plan.parent[moved]);
        expect(answer.row).toBeGreaterThanOrEqual(0);
        expect(answer.row).toBeLessThanOrEqual(rows.count);
      }),
    );
  });
});

describe('a step up or down', () => {
  test('passes one sibling with all below it', () => {
    expect(rankStep({ plan, rows }, [index('LUM-34')], -1)).toMatchObject({ beside: { before: 'LUM-31' } });
    expect(rankStep({ plan, rows }, [index('LUM-31')], 1)).toMatchObject({ beside: { after: 'LUM-34' } });
  });

  test('takes several along as one', () => {
    const several = [index('LUM-12'), index('LUM-13')];
    expect(rankStep({ plan, rows }, several, 1)).toMatchObject({ beside: { after: 'LUM-14' } });
  });

  test('ends at both ends', () => {
    expect(rankStep({ plan, rows }, [index('LUM-11')], -1)).toBeNull();
    expect(rankStep({ plan, rows }, [index('LUM-18')], 1)).toBeNull();
  });
});

describe('who goes along', () => {
  test('the grabbed row alone, or its selected siblings with it', () => {
    const marked = createInput({ marks: { selected: ids('LUM-13', 'LUM-11', 'LUM-51') } });
    const keys = (grabbed: string) =>
      toRankedTasks(marked, index(grabbed)).map((task) => plan.tasks[task]?.key);
    expect(keys('LUM-12')).toEqual(['LUM-12']);
    expect(keys('LUM-13')).toEqual(['LUM-11', 'LUM-13']);
  });

  test('is refused what is locked, restricted or not in its rank’s order', () => {
    const marked = createInput({ marks: { locked: new Set(['LUM-13' as TaskId]) } });
    expect(rankRefusal(marked, [index('LUM-13')])).toBe('locked');
    expect(rankRefusal(marked, [index('LOCK-1')])).toBe('locked');
    expect(rankRefusal({ ...marked, canRank: false }, [index('LUM-12')])).toBe('not-ranked');
    expect(rankRefusal(marked, [index('LUM-12')])).toBeNull();
  });
});
