// Which further fields are offered, and that what can't be read is said.
import type { TaskId } from '../../src/domain/plan/ids';
import { createJiraClient } from '../../src/jira/jira-client';
import type { WallClock } from '../../src/jira/jira-dates';
import type { JiraField } from '../../src/jira/jira-field';
import { readFieldTexts, toTextFields } from '../../src/jira/text-fields';
import { createFakeClock } from '../state/support/page-stand';
import { mapped } from './support/raw-issue';

const custom = (id: string, part: Partial<JiraField> = {}): JiraField => ({
  ...{ id, name: id, custom: true, type: 'number', items: null, customType: null, customId: null },
  ...{ projectId: null, ...part },
});
const system = (id: string, type: string, items: string | null = null): JiraField =>
  custom(id, { type, items, custom: false });

const offered = (fields: readonly JiraField[]): string[] =>
  toTextFields(fields, mapped, '10000').map(({ name }) => name);

const clock: WallClock = {
  toWall: (instant) => instant as number as ReturnType<WallClock['toWall']>,
  toInstant: (wall) => wall as number as ReturnType<WallClock['toInstant']>,
};

describe('further fields', () => {
  it('are offered by name, those of other projects left out', () => {
    expect(
      offered([
        custom('b', { name: 'Points' }),
        custom('a', { name: 'Effort', projectId: '10000' }),
        custom('c', { name: 'Elsewhere', projectId: '10001' }),
        system('reporter', 'user'),
      ]),
    ).toEqual(['Effort', 'Points', 'reporter']);
  });

  it('are none that have a column of their own or no text', () => {
    expect(
      offered([
        ...[system('summary', 'string'), system('assignee', 'user'), system('labels', 'array', 'string')],
        ...[system('comment', 'comments-page'), system('worklog', 'array', 'worklog')],
        ...[system('attachment', 'array', 'attachment'), system('timespent', 'number')],
        system('description', 'string'),
        custom(mapped.start!.id, { type: 'date' }),
        custom('notes', { type: 'string', customType: 'com.example:textarea' }),
        custom('rank', { type: 'any' }),
      ]),
    ).toEqual([]);
  });

  it('are empty on an issue that lacks them, and missing for one that is not there', async () => {
    const client = createJiraClient(
      () =>
        Promise.resolve({
          status: 200,
          headers: {},
          body: { issues: [{ id: '1', fields: { points: 5 } }, { id: '2' }] },
        }),
      createFakeClock(),
    );
    const ids = ['1', '2', '3'] as TaskId[];
    const read = await readFieldTexts(client, { ids, fields: [custom('points')], clock });
    expect(read).toEqual({
      ok: true,
      value: new Map([
        ['1', new Map([['points', '5']])],
        ['2', new Map([['points', '']])],
      ]),
    });
  });

  it('say so where the answer makes no sense', async () => {
    const client = createJiraClient(
      () => Promise.resolve({ status: 200, headers: {}, body: 'maintenance' }),
      createFakeClock(),
    );
    const read = await readFieldTexts(client, { ids: ['1' as TaskId], fields: [custom('points')], clock });
    expect(read).toMatchObject({ ok: false, problem: { status: 200 } });
  });
});
