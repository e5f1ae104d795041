// `npm run bench:schedule [node]`: how long full passes and edits take in Node and in Chromium, how growth goes, how many
// times longer the slow scheduler takes, and how much memory a task costs. Load of the machine is printed beside it.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { launchChromium } from '../journeys/support/launch-chromium';
import type * as Measures from './measure-schedule';
import type { ScheduleTimes } from './measure-schedule';

const folder = join(__dirname, '../../.cache/bench');

/** One file for either world, as the page and the functions are bundled. */
async function bundle(): Promise<void> {
  const entry = join(__dirname, 'measure-schedule.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      target: 'es2022',
      minify: false,
      lib: {
        entry,
        formats: ['es', 'iife'],
        name: 'bench',
        fileName: (format) => `schedule.${format === 'es' ? 'mjs' : 'js'}`,
      },
    },
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const rounded = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? round(value) : String(value),
    ]),
  );

function print(where: string, { plans, chain, edits, exponent }: ScheduleTimes): void {
  process.stdout.write(`\n${where}, load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}; milliseconds\n`);
  console.table([...plans.map(rounded), { ...rounded(chain), tasks: '10000 in a chain' }]);
  console.table(edits.map(rounded));
  process.stdout.write(`Growth exponent between 10,000 and 100,000 tasks: ${exponent.toFixed(2)}\n`);
}

/** Heap and buffers that stay after everything else is collected. */
function bytesUsed(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function printMemory({ makePlan, makeSchedule }: typeof Measures, count: number): void {
  makeSchedule(makePlan(count));
  const before = bytesUsed();
  const plan = makePlan(count);
  const planned = bytesUsed();
  const schedule = makeSchedule(plan);
  const scheduled = bytesUsed();
  const each = (bytes: number): string => (bytes / schedule.network.count).toFixed(0);
  process.stdout.write(
    `Bytes a task: schedule ${each(scheduled - planned)}, the plan as it is given ${each(planned - before)}\n`,
  );
}

async function measureInChromium(): Promise<ScheduleTimes> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, 'schedule.js') });
    return await page.evaluate<ScheduleTimes>('bench.measureSchedule()');
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  await bundle();
  const measures = (await import(pathToFileURL(join(folder, 'schedule.mjs')).href)) as typeof Measures;
  printMemory(measures, 20_000);
  print('Node', measures.measureSchedule());
  process.stdout.write(
    `The slow scheduler takes ${measures.measureRatio(2_000).toFixed(0)} times as long for 2,000 tasks\n`,
  );
  if (process.argv[2] !== 'node') print('Chromium', await measureInChromium());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
