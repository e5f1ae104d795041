import { createPlan } from '../../src/domain/plan/create-plan';
import type { TaskId } from '../../src/domain/plan/ids';
import type { Reason } from '../../src/domain/schedule/reason';
import { parseIsoDate } from '../../src/domain/time/iso-date';
import { scheduleLines, whySentence } from '../../static/gantt/src/screens/tooltip/schedule-lines';
import { createDateFormats } from '../../static/gantt/src/text/format-date';
import { noSchedule, type PageSchedule } from '../../static/gantt/src/state/page-schedule';
import { standardTime } from '../../static/gantt/src/state/project-time';
import { english } from '../../static/gantt/src/text/en';
import { createTask } from '../domain/plan/support/any-plan';

const plan = createPlan([createTask(15), createTask(16)], []);
const on = (parseIsoDate('2026-12-02') ?? 0) * 1440;

const sentence = (reason: Reason, isPut = false): string =>
  whySentence(
    { taskId: '16' as TaskId, reason, isPut },
    { plan, schedule: noSchedule, time: standardTime },
    { words: english, formats: createDateFormats('en-GB') },
  );

describe('why a date is where it is', () => {
  it.each<[Reason, string]>([
    [
      { kind: 'link', link: 'a', linkType: 'FS', task: '15', lag: 0 },
      'the first working time after T-15 ends',
    ],
    [{ kind: 'link', linkType: 'FS', task: '15', lag: 840 }, '2 d after T-15 ends'],
    [{ kind: 'link', linkType: 'SS', task: '15', lag: -420 }, '1 d before T-15'],
    [{ kind: 'constraint', constraint: 'MSO', date: on }, 'it must start on 2 Dec'],
    [{ kind: 'children', task: '15' }, 'its first part is T-15'],
    [{ kind: 'actual', date: on }, 'it has begun'],
  ])('%p is said in words', (reason, said) => {
    expect(sentence(reason)).toBe(said);
  });

  it('does not call a date from Jira a constraint', () => {
    expect(sentence({ kind: 'constraint', constraint: 'SNET', date: on }, true)).toBe(
      'its date in Jira is 2 Dec',
    );
  });

  it('says why it starts, what that goes back to, and why it ends', () => {
    const whyOf: PageSchedule['whyOf'] = () => ({
      steps: [
        {
          taskId: '16' as TaskId,
          reason: { kind: 'link', linkType: 'FS', task: '15', lag: 0 },
          isPut: false,
        },
        { taskId: '15' as TaskId, reason: { kind: 'constraint', constraint: 'SNET', date: on }, isPut: true },
      ],
      finish: { kind: 'constraint', constraint: 'MFO', date: on },
    });
    const state = { plan, schedule: { ...noSchedule, whyOf }, time: standardTime };
    const language = { words: english, formats: createDateFormats('en-GB') };
    expect(scheduleLines(state, '16' as TaskId, language)).toEqual([
      'Starts here: the first working time after T-15 ends',
      'It goes back to T-15: its date in Jira is 2 Dec',
      'Ends here: it must end on 2 Dec',
    ]);
  });
});
