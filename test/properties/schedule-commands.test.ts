import fc from 'fast-check';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { findConflicts } from '#domain/schedule/find-conflicts';
import type { Edit } from '#domain/schedule/edit';
import { reschedule } from '#domain/schedule/reschedule';
import { taskResult } from '#domain/schedule/task-result';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';
import { anyInput, anyLag, anyLink, anyTaskBody, idOf } from './any-input';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const resultsOf = (schedule: Schedule): unknown =>
  schedule.network.ids.map((_, i) => taskResult(schedule, i)).sort(byId);
const allOf = (schedule: Schedule): unknown => [resultsOf(schedule), findConflicts(schedule)];

/** What a hand may do to a plan; positions are taken modulo what is there. */
type Step =
  | {
      readonly do: 'change';
      readonly at: number;
      readonly body: Partial<ScheduleTask> & { duration: number };
    }
  | { readonly do: 'add'; readonly at: number; readonly body: Partial<ScheduleTask> & { duration: number } }
  | { readonly do: 'move'; readonly at: number; readonly under: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'link'; readonly link: ScheduleLink }
  | { readonly do: 'lag'; readonly at: number; readonly lag: object }
  | { readonly do: 'unlink'; readonly at: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.nat(40), body: anyTaskBody }),
  },
  fc.record({ do: fc.constant('add' as const), at: fc.nat(40), body: anyTaskBody }),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(40), under: fc.nat(40) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(40) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link' as const), link: anyLink(8) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lag' as const), at: fc.nat(40), lag: anyLag }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unlink' as const), at: fc.nat(40) }) },
);

function editTask({ tasks }: ScheduleInput, step: Step, serial: number): Edit {
  const task = 'at' in step ? tasks[step.at % Math.max(1, tasks.length)] : undefined;
  if (step.do === 'add') {
    const parent = task ? { parentId: task.id } : {};
    return { tasks: [{ id: `new${serial}`, ...(step.at % 2 === 0 ? parent : {}), ...step.body }] };
  }
  if (!task) return {};
  if (step.do === 'remove') return { removedTasks: [task.id] };
  if (step.do === 'change') {
    const { id, parentId } = task;
    return { tasks: [{ id, ...(parentId === undefined ? {} : { parentId }), ...step.body }] };
  }
  if (step.do !== 'move') return {};
  return { tasks: [{ ...task, parentId: tasks[step.under % tasks.length]?.id ?? null }] };
}

function toEdit(input: ScheduleInput, step: Step, serial: number): Edit {
  if (step.do === 'link') return { links: [step.link] };
  if (step.do !== 'lag' && step.do !== 'unlink') return editTask(input, step, serial);
  const link = input.links[step.at % Math.max(1, input.links.length)];
  if (!link) return {};
  if (step.do === 'unlink') return { removedLinks: [link] };
  const { lag: _, lagUnit: __, ...rest } = link;
  return { links: [{ ...rest, ...step.lag }] };
}

/** The plan as it would be given anew, without a look at how the core does it. */
function edited(input: ScheduleInput, edit: Edit): ScheduleInput {
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  for (const task of edit.tasks ?? []) tasks.set(task.id, task);
  for (const id of edit.removedTasks ?? []) tasks.delete(id);
  const links = new Map(input.links.map((link) => [idOf(link), link]));
  for (const link of edit.links ?? []) links.set(idOf(link), link);
  for (const link of edit.removedLinks ?? []) links.delete(idOf(link));
  return { ...input, tasks: [...tasks.values()], links: [...links.values()] };
}

/** What leads back from `after` to `before`. */
function inverse(before: ScheduleInput, after: ScheduleInput): Edit {
  const [tasks, links] = [new Set(before.tasks.map(({ id }) => id)), new Set(before.links.map(idOf))];
  return {
    tasks: before.tasks.filter((task) => !after.tasks.includes(task)),
    removedTasks: after.tasks.map(({ id }) => id).filter((id) => !tasks.has(id)),
    links: before.links.filter((link) => !after.links.includes(link)),
    removedLinks: after.links.filter((link) => !links.has(idOf(link))),
  };
}

describe('the schedule after commands', () => {
  it('equals a full pass bit for bit after each of them, and is as it was after their inverses', () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyStep, { minLength: 1, maxLength: 4 }), (input, steps) => {
        const states = [input];
        let schedule = createSchedule(compileNetwork(input));
        for (const [serial, step] of steps.entries()) {
          const before = states.at(-1)!;
          const edit = toEdit(before, step, serial);
          const after = edited(before, edit);
          states.push(after);
          schedule = reschedule(schedule, edit).schedule;
          expect(allOf(schedule)).toEqual(allOf(createSchedule(compileNetwork(after))));
        }
        for (let at = states.length - 1; at > 0; at--)
          schedule = reschedule(schedule, inverse(states[at - 1]!, states[at]!)).schedule;
        expect(allOf(schedule)).toEqual(allOf(createSchedule(compileNetwork(input))));
      }),
    );
  });

  it('does not move when a task is given again as it is', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(10), (input, at) => {
        const schedule = createSchedule(compileNetwork(input));
        const was = allOf(schedule);
        const again = reschedule(schedule, { tasks: [{ ...input.tasks[at % input.tasks.length]! }] });
        expect(again.changed).toBe(0);
        expect(allOf(again.schedule)).toEqual(was);
      }),
    );
  });
});
