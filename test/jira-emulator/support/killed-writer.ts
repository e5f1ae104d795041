// Run as a process of its own: edits and makes issues on a journalled site as fast as it can and prints what was
// acknowledged, until it is killed.
import { createJournal } from '../../../dev/jira/journal';
import { at, createTinyJira } from './tiny-jira';
import { ada } from './tiny-site';

async function run(folder: string): Promise<void> {
  const { send } = createTinyJira({ journal: createJournal(folder) });
  for (let round = 1; ; round += 1) {
    const { status } = await send(ada, 'PUT /issue/OPEN-2', {
      fields: { summary: `Round ${String(round)}` },
    });
    if (status === 204) process.stdout.write(`${String(round)}\n`);
    const made = await send(ada, 'POST /issue', {
      fields: { project: { key: 'OPEN' }, issuetype: { id: '10001' }, summary: 'Made' },
    });
    if (made.status === 201) process.stdout.write(`made ${String(at(made.body, 'key'))}\n`);
  }
}

void run(process.argv[2] ?? '');
