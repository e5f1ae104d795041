// Two hosts never write the same data.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataInUseError, lockFolder } from '../../dev/host/data-lock';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-lock-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** As if that process had taken the folder. */
const takeAs = (processId: number) => writeFileSync(join(parent, 'demo.lock'), String(processId));

it('refuses a folder that a living process holds', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  takeAs(other.pid!);
  try {
    expect(() => lockFolder(join(parent, 'demo'))).toThrow(DataInUseError);
    expect(() => lockFolder(join(parent, 'other'))).not.toThrow();
  } finally {
    other.kill();
    await once(other, 'exit');
  }
  expect(() => lockFolder(join(parent, 'demo'))).not.toThrow();
});

it('gives a folder back', async () => {
  const giveBack = lockFolder(join(parent, 'demo'));
  giveBack();
  expect(() => lockFolder(join(parent, 'demo'))).not.toThrow();
});

it('takes no notice of a lock that nobody could have written', () => {
  writeFileSync(join(parent, 'demo.lock'), 'torn');
  expect(() => lockFolder(join(parent, 'demo'))).not.toThrow();
});
