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

/** Rounds that a writer acknowledged before it was killed. */
async function runUntilKilled(rounds: number): Promise<number> {
  const script = join(__dirname, 'support/killed-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    told += text;
    if (told.split('\n').length > rounds) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return Number(told.trim().split('\n').at(-1));
}

it('comes back with every write it had acknowledged when it was killed', async () => {
  const acknowledged = await runUntilKilled(200);
  const summary = String(await summaryOf(open()));
  expect(acknowledged).toBeGreaterThanOrEqual(200);
  expect(Number(summary.replace('Round ', ''))).toBeGreaterThanOrEqual(acknowledged);
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
