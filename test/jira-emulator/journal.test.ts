import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJournal } from '../../dev/jira/journal';
import { at, createTinyJira } from './support/tiny-jira';
import { ada, createTinySite } from './support/tiny-site';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jira-journal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = () => createTinyJira({ journal: createJournal(folder) });
const summaryOf = async ({ send }: ReturnType<typeof open>): Promise<unknown> =>
  at((await send(ada, 'GET /issue/OPEN-2?fields=summary')).body, 'fields', 'summary');

interface Acknowledged {
  readonly round: number;
  /** Keys of the issues that were made. */
  readonly made: readonly string[];
}

/** What a writer had acknowledged when it was killed, so many milliseconds after its first word. */
async function runUntilKilled(afterMs: number): Promise<Acknowledged> {
  const script = join(__dirname, 'support/killed-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
  child.stdout.on('data', (text: string) => {
    told += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  // The last line may have been cut short with the process.
  const lines = told.split('\n').slice(0, -1);
  return {
    round: Number(lines.findLast((line) => /^\d+$/.test(line)) ?? 0),
    made: lines.filter((line) => line.startsWith('made ')).map((line) => line.slice('made '.length)),
  };
}

it.each([1, 40, 173, 420])(
  'comes back with every write it had acknowledged when it was killed after %d ms of load',
  async (afterMs) => {
    const { round, made } = await runUntilKilled(afterMs);
    const opened = open();
    expect(round).toBeGreaterThan(0);
    expect(Number(String(await summaryOf(opened)).replace('Round ', ''))).toBeGreaterThanOrEqual(round);
    const there = await Promise.all(
      made.map(async (key) => (await opened.send(ada, `GET /issue/${key}`)).status),
    );
    expect(there.filter((status) => status !== 200)).toEqual([]);
    opened.jira.close();
  },
  60_000,
);

it('can be killed again and again and written to in between', async () => {
  const made: string[] = [];
  for (const afterMs of [20, 90, 5]) made.push(...(await runUntilKilled(afterMs)).made);
  const opened = open();
  expect(new Set(made).size).toBe(made.length);
  for (const key of made) expect((await opened.send(ada, `GET /issue/${key}`)).status).toBe(200);
}, 60_000);

it('asks for the seed only when there is nothing saved', async () => {
  const first = open();
  await first.send(ada, 'PUT /issue/OPEN-2', { fields: { summary: 'Kept' } });
  first.jira.close();
  const data = jest.fn(createTinySite);
  const second = createTinyJira({ journal: createJournal(folder), data });
  expect(await summaryOf(second)).toBe('Kept');
  expect(data).not.toHaveBeenCalled();
});

it('forgets a line that was being written when the process died, and writes on after it', async () => {
  const first = open();
  await first.send(ada, 'PUT /issue/OPEN-2', { fields: { summary: 'Whole' } });
  first.jira.close();
  const [journal = ''] = readdirSync(folder).filter((name) => name.startsWith('journal-'));
  appendFileSync(join(folder, journal), '[{"put":"issues","record":{"id":"10');
  const second = open();
  expect(await summaryOf(second)).toBe('Whole');
  await second.send(ada, 'PUT /issue/OPEN-2', { fields: { summary: 'After' } });
  second.jira.close();
  expect(await summaryOf(open())).toBe('After');
});

it('gives no id twice, also after a restart', async () => {
  const fields = { project: { key: 'OPEN' }, issuetype: { id: '10001' }, summary: 'New' };
  const first = open();
  const before = await first.send(ada, 'POST /issue', { fields });
  first.jira.close();
  const after = await open().send(ada, 'POST /issue', { fields });
  expect(Number(at(after.body, 'id'))).toBeGreaterThan(Number(at(before.body, 'id')));
  expect(at(after.body, 'key')).toBe('OPEN-12');
});
