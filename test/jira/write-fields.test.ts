import type { TaskId } from '../../src/domain/plan/ids';
import type { PlanProperty } from '../../src/contract/plan-property';
import type { Issue } from '../../src/jira/issue';
import { createIssueReader } from '../../src/jira/issue-reader';
import { createJiraClient } from '../../src/jira/jira-client';
import type { JiraRequest } from '../../src/jira/transport';
import {
  hasConflict,
  recheckIssues,
  writeFields,
  type Recheck,
  type WriteTools,
} from '../../src/jira/write-fields';
import { createFakeJira, startField, type FakeJira, type Fault } from '../state/support/fake-jira';
import { createFakeClock } from '../state/support/page-stand';
import { mapped } from './support/raw-issue';

const id = '10001' as TaskId;

interface Stand {
  readonly jira: FakeJira;
  readonly tools: WriteTools;
  readonly writes: JiraRequest[];
  readonly check: () => Promise<Recheck>;
  readonly now: () => Promise<Issue>;
}

const stand = (): Stand => {
  const jira = createFakeJira([{ start: '2026-11-02', due: '2026-11-06', parentId: null }]);
  const writes: JiraRequest[] = [];
  const client = createJiraClient(async (request) => {
    if (request.method === 'PUT') writes.push(request);
    return jira.transport(request);
  }, createFakeClock());
  const tools = { client, reader: createIssueReader(client, mapped), mapped };
  const check = async (): Promise<Recheck> => (await recheckIssues(tools.reader, [id])).get(id)!;
  const now = async (): Promise<Issue> => {
    const checked = await check();
    if (checked.type !== 'read') throw new Error(checked.type);
    return checked.issue;
  };
  return { jira, tools, writes, check, now };
};

const failing = (status: number): Fault => ({ on: 'write', type: 'status', status });
const plan: PlanProperty = { v: 1, rev: 1, changed: 5, action: 'a', plan: {}, past: [], dropped: 0 };

describe('writing dates', () => {
  it('sends one request with what changes and answers with the issue as it is then', async () => {
    const { tools, now, writes, jira } = stand();
    const outcome = await writeFields(tools, await now(), { start: '2026-11-02', end: '2026-11-09' });
    expect(outcome).toMatchObject({
      type: 'written',
      issue: { startValue: '2026-11-02', endValue: '2026-11-09' },
    });
    expect(writes).toEqual([
      {
        method: 'PUT',
        path: `/rest/api/3/issue/${id}?returnIssue=true`,
        body: { fields: { duedate: '2026-11-09' } },
      },
    ]);
    expect(jira.issues.get(id)?.due).toBe('2026-11-09');
  });

  it('sends nothing where Jira has it already', async () => {
    const { tools, now, writes } = stand();
    expect(await writeFields(tools, await now(), { end: '2026-11-06' })).toMatchObject({ type: 'written' });
    expect(writes).toEqual([]);
  });

  it('puts the plan property into the same request', async () => {
    const { tools, now, writes } = stand();
    const outcome = await writeFields(tools, await now(), { start: null, plan });
    expect(outcome).toMatchObject({ type: 'written', issue: { plan } });
    expect(writes[0]?.body).toEqual({
      fields: { [startField]: null },
      properties: [{ key: 'gantt.plan', value: plan }],
    });
  });

  it.each([
    [403, 'forbidden'],
    [400, 'invalid'],
  ])('keeps Jira’s words when it answers %i', async (status, type) => {
    const { tools, now, jira } = stand();
    const seen = await now();
    jira.faults.push(failing(status));
    expect(await writeFields(tools, seen, { end: '2026-11-09' })).toEqual({
      type,
      details: `Fault ${status}`,
    });
  });

  it('calls an issue gone only when reading says so, too', async () => {
    const { tools, now, jira } = stand();
    const seen = await now();
    jira.faults.push(failing(404));
    expect(await writeFields(tools, seen, { end: '2026-11-09' })).toMatchObject({
      type: 'retry-later',
      reason: 'unavailable',
    });
    jira.change(id, { gone: true });
    expect(await writeFields(tools, seen, { end: '2026-11-09' })).toEqual({ type: 'gone', details: '' });
  });

  it('finds out by reading whether a write arrived whose answer did not', async () => {
    const { tools, now, jira } = stand();
    const seen = await now();
    jira.faults.push({ on: 'write', type: 'lost', carriedOut: true });
    expect(await writeFields(tools, seen, { end: '2026-11-09' })).toMatchObject({
      type: 'written',
      issue: { endValue: '2026-11-09' },
    });
    jira.faults.push({ on: 'write', type: 'lost', carriedOut: false });
    const again = await writeFields(tools, await now(), { end: '2026-11-20' });
    expect(again).toMatchObject({
      type: 'retry-later',
      reason: 'offline',
      issue: { endValue: '2026-11-09' },
    });
  });

  it('says what stands in Jira after a clash', async () => {
    const { tools, now, jira } = stand();
    const seen = await now();
    jira.change(id, { due: '2026-12-24' });
    jira.faults.push(failing(409));
    const outcome = await writeFields(tools, seen, { end: '2026-11-09' });
    expect(outcome).toMatchObject({
      type: 'conflict',
      issue: { endValue: '2026-12-24' },
      details: 'Fault 409',
    });
  });
});

describe('checking before a write', () => {
  it('names what is gone and what could not be read', async () => {
    const { check, jira } = stand();
    jira.faults.push({ on: 'read', type: 'status', status: 401 });
    expect(await check()).toMatchObject({ type: 'retry-later', reason: 'session-over' });
    jira.change(id, { gone: true });
    expect(await check()).toEqual({ type: 'gone', details: '' });
  });

  it('finds a conflict only in what is about to be replaced by something else', async () => {
    const { now, jira } = stand();
    const seen = await now();
    expect(hasConflict(seen, seen, { end: '2026-11-09' })).toBe(false);
    jira.change(id, { due: '2026-12-24' });
    const fresh = await now();
    expect(hasConflict(seen, fresh, { end: '2026-11-09' })).toBe(true);
    expect(hasConflict(seen, fresh, { end: '2026-12-24' })).toBe(false);
    expect(hasConflict(seen, fresh, { start: '2026-11-01' })).toBe(false);
  });

  it('finds a conflict in a plan that somebody else wrote', async () => {
    const seen = await stand().now();
    expect(hasConflict(seen, { ...seen, plan }, { plan })).toBe(true);
    expect(hasConflict(seen, { ...seen, plan }, { end: '2026-11-09' })).toBe(false);
  });
});
