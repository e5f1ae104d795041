// Boards, sprints, epics and ranks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rankBetween } from '../../dev/jira/edit/rank-issues';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';
import { ada } from './support/tiny-site';
import { createWholeSite, rankField, sprintField } from './support/whole-site';

const agile = '/rest/agile/1.0';
let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira({ data: createWholeSite() });
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

it('starts a sprint only with its dates, and closes only what was started', async () => {
  const undated = await tiny.send(ada, `POST ${agile}/sprint/11`, { state: 'active' });
  expect(undated.status).toBe(400);
  expect(at(undated.body, 'errorMessages')).toEqual(['You must specify a start date for the sprint']);
  expect((await tiny.send(ada, `POST ${agile}/sprint/11`, { state: 'closed' })).status).toBe(400);
  const dates = { startDate: '2026-10-05T09:00:00Z', endDate: '2026-10-19T09:00:00.000+0000' };
  const started = await tiny.send(ada, `POST ${agile}/sprint/11`, { ...dates, state: 'active' });
  expect(started.body).toMatchObject({
    id: 11,
    state: 'active',
    startDate: '2026-10-05T09:00:00.000Z',
    endDate: '2026-10-19T09:00:00.000Z',
    goal: '',
  });
  const closed = await tiny.send(ada, `POST ${agile}/sprint/11`, { state: 'closed' });
  expect(at(closed.body, 'completeDate')).toBe('2026-10-05T12:00:00.000Z');
  expect((await tiny.send(ada, `POST ${agile}/sprint/11/issue`, { issues: ['OPEN-2'] })).status).toBe(400);
});

it('moves issues into a sprint and back, with one entry in the history each time', async () => {
  const move = { issues: ['OPEN-2', 'OPEN-3'] };
  for (let time = 0; time < 2; time += 1) {
    expect((await tiny.send(ada, `POST ${agile}/sprint/11/issue`, move)).status).toBe(204);
  }
  const inside = await tiny.send(ada, 'GET /search/jql?jql=sprint%20%3D%2011');
  expect(at(inside.body, 'issues')).toHaveLength(2);
  await tiny.send(ada, `POST ${agile}/backlog/issue`, { issues: ['OPEN-2'] });
  const issue = await tiny.send(ada, `GET /issue/OPEN-2?fields=${sprintField}&expand=changelog`);
  expect(at(issue.body, 'fields', sprintField)).toBeNull();
  expect(at(issue.body, 'changelog', 'total')).toBe(2);
});

it('refuses epics of team-managed projects in the words that were recorded', async () => {
  const path = join(__dirname, 'recordings/workflow__epicadd-nextgen.cloud.json');
  const recorded = JSON.parse(readFileSync(path, 'utf8')) as {
    interactions: { response: { body: string } }[];
  };
  const words = recorded.interactions[0]?.response.body ?? '';
  const refused = await tiny.send(ada, `POST ${agile}/epic/OPEN-1/issue`, { issues: ['SHUT-1'] });
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual(JSON.parse(words));
});

it('puts issues before and after others, and a new one last', async () => {
  const order = async (): Promise<string[]> => {
    const found = await tiny.send(ada, `GET ${agile}/board/1/issue?fields=summary`);
    return (at(found.body, 'issues') as { key: string }[]).map(({ key }) => key.replace('OPEN-', ''));
  };
  expect(await order()).toEqual(['1', '2', '3', '4', '5']);
  await tiny.send(ada, `PUT ${agile}/issue/rank`, {
    issues: ['OPEN-5', 'OPEN-4'],
    rankBeforeIssue: 'OPEN-2',
  });
  expect(await order()).toEqual(['1', '5', '4', '2', '3']);
  await tiny.send(ada, `PUT ${agile}/issue/rank`, { issues: ['OPEN-1'], rankAfterIssue: 'OPEN-3' });
  expect(await order()).toEqual(['5', '4', '2', '3', '1']);
  const fields = { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary: 'Last' };
  await tiny.send(ada, 'POST /issue', { fields });
  expect((await order()).at(-1)).toBe('11');
  const last = await tiny.send(ada, `GET /issue/OPEN-11?fields=${rankField}`);
  expect(at(last.body, 'fields', rankField)).toMatch(/^0\|[0-9a-z]{6}:$/);
});

it('always finds a rank strictly between two others', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (turns) => {
      let [low, high] = ['0|i0000f:', '0|i0000g:'];
      for (const isUp of turns) {
        const middle = rankBetween(low, high);
        expect(middle > low && middle < high).toBe(true);
        if (isUp) low = middle;
        else high = middle;
      }
    }),
  );
});
