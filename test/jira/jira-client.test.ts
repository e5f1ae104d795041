import { createJiraClient } from '../../src/jira/jira-client';
import type { JiraResponse, JiraTransport } from '../../src/jira/transport';
import { createFakeClock, type ClockStand } from '../state/support/page-stand';

const response = (
  status: number,
  body: unknown = null,
  headers: Record<string, string> = {},
): JiraResponse => ({
  status,
  headers,
  body,
});

interface Stand {
  readonly clock: ClockStand;
  readonly waits: [number, string | null][];
  readonly asked: () => number;
  readonly call: () => Promise<unknown>;
}

/** Answers in order, and the last one for ever. */
const stand = (...answers: (JiraResponse | Error)[]): Stand => {
  let asked = 0;
  const transport: JiraTransport = async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)]!;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const clock = createFakeClock();
  const waits: [number, string | null][] = [];
  const client = createJiraClient(transport, clock);
  return {
    clock,
    waits,
    asked: () => asked,
    call: async () =>
      client.call(
        'project.get',
        { projectIdOrKey: 'LUM' },
        { onWait: (seconds, reason) => waits.push([seconds, reason]) },
      ),
  };
};

const problem = (code: string, status: number, details = ''): unknown => ({
  ok: false,
  problem: { code, status, details },
});

describe('Jira client', () => {
  it('waits as long as it is told, says so, and asks again', async () => {
    const limited = response(429, null, { 'retry-after': '7', 'ratelimit-reason': 'jira-burst-based' });
    const { call, clock, waits } = stand(limited, response(200, { id: '1' }));
    expect(await call()).toMatchObject({ ok: true, value: { body: { id: '1' } } });
    expect(clock.slept[0]).toBeGreaterThanOrEqual(7000);
    expect(waits).toEqual([[8, 'jira-burst-based']]);
  });

  it('gives up after four tries, each wait longer than the last', async () => {
    const { call, clock, asked } = stand(response(503));
    expect(await call()).toEqual(problem('unavailable', 503));
    expect(asked()).toBe(4);
    expect(clock.slept).toEqual([500, 1000, 2000]);
  });

  it('does not wait for what it is told to wait very long for', async () => {
    const { call, clock } = stand(response(429, null, { 'retry-after': '1800' }));
    expect(await call()).toEqual(problem('rate-limited', 429));
    expect(clock.slept).toEqual([]);
  });

  it.each([
    [
      400,
      { errorMessages: [], errors: { duedate: 'Error parsing date string: x' } },
      'invalid',
      'Error parsing date string: x',
    ],
    [
      400,
      { errorMessages: ['You do not have permission to edit issues in this project.'] },
      'forbidden',
      'You do not have permission to edit issues in this project.',
    ],
    [
      401,
      { code: 401, message: 'Unauthorized; scope does not match' },
      'scope-lost',
      'Unauthorized; scope does not match',
    ],
    [401, 'Unauthorized', 'session-over', 'Unauthorized'],
    [403, { errorMessages: ['No.', 'Never.'], errors: {} }, 'forbidden', 'No. Never.'],
    [404, null, 'gone', ''],
    [409, null, 'conflict', ''],
    [418, '<html>teapot</html>', 'invalid', ''],
    [302, null, 'unexpected', ''],
  ])('tells a %i from others and keeps Jira’s words', async (status, body, code, details) => {
    const { call, asked } = stand(response(status, body));
    expect(await call()).toEqual(problem(code, status, details));
    expect(asked()).toBe(1);
  });

  it('says that no answer came, and asks no second time', async () => {
    const { call, asked } = stand(new TypeError('Failed to fetch'));
    expect(await call()).toEqual(problem('offline', 0, 'Failed to fetch'));
    expect(asked()).toBe(1);
  });
});
