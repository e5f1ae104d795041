import { createPlan } from '../../src/domain/plan/create-plan';
import type { LinkId, TaskId } from '../../src/domain/plan/ids';
import type { WorkMinutes } from '../../src/domain/time/units';
import { parseIsoDate } from '../../src/domain/time/iso-date';
import { toDateConflictText } from '../../static/gantt/src/screens/date-conflicts/date-conflict-words';
import { createDateFormats } from '../../static/gantt/src/text/format-date';
import { english } from '../../static/gantt/src/text/en';
import { createTask } from '../domain/plan/support/any-plan';

const link = {
  id: 'a' as LinkId,
  from: '15' as TaskId,
  to: '16' as TaskId,
  type: 'FS' as const,
  lag: 0 as WorkMinutes,
  soft: false,
};
const plan = createPlan([createTask(15), createTask(16)], [link]);
const language = { words: english, formats: createDateFormats('en-GB') };
const date = (parseIsoDate('2026-12-02') ?? 0) * 1440;

describe('a conflict of dates in words', () => {
  it('names the issue, whom it waits for and by how much, and what would resolve it', () => {
    const by = 3 * 1440;
    const text = toDateConflictText(
      {
        kind: 'unmet-link',
        tasks: ['15', '16'],
        links: ['a'],
        by,
        choices: [
          { action: 'move-task', task: '16', date, by },
          { action: 'shorten-tasks', task: '15', by },
          { action: 'remove-link', link: 'a' },
        ],
      },
      { plan },
      language,
    );
    expect(text).toMatchObject({ subject: '16', sentence: 'stands 3 d before T-15 lets it', more: 0 });
    expect(text.choices.map((one) => one.text)).toEqual([
      'Move T-16 to 2 Dec',
      'Shorten T-15 by 3 d',
      'Remove the link T-15 → T-16',
    ]);
  });

  it('goes all the way round a loop', () => {
    const { subject, sentence } = toDateConflictText(
      { kind: 'loop', tasks: ['15', '16'], links: ['a', 'b'], choices: [] },
      { plan },
      language,
    );
    expect([subject, sentence]).toEqual([null, 'T-15 → T-16 → T-15 wait for each other']);
  });

  it('leaves out what a long chain says again and again, and says how much', () => {
    const choices = Array.from({ length: 9 }, () => ({
      action: 'shorten-tasks' as const,
      task: '15',
      by: 0,
    }));
    const text = toDateConflictText(
      { kind: 'missed-deadline', tasks: ['16'], links: [], by: 60, choices },
      { plan },
      language,
    );
    expect([text.sentence, text.choices.length, text.more]).toEqual([
      'ends less than a day after its deadline',
      6,
      3,
    ]);
  });
});
