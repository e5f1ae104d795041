// `npm run bench`: how long its view takes to work out, how the project page loads at 1,000 and 10,000 issues, and how
// long a recovery from a backup takes on a simulated clock, and what opening the page and each kind of save costs. Times are of this machine; the ratio of the
// two sizes and the round trips can be compared between machines.
import { launchChromium } from '../journeys/support/launch-chromium';
import { measureCosts } from './measure-costs';
import { measureLoad, type LoadTimes } from './measure-load';
import { measureRecovery } from './measure-recovery';
import { measureView } from './measure-view';
import { runCompare } from './chart/run-compare';

const seeds = ['scale-1000', 'scale-10000'];
const latencies = [0, 250];

function ratioOf(times: readonly LoadTimes[], key: 'firstRowsMs' | 'loadedMs'): string {
  const [small, large] = times;
  return small && large ? (large[key] / small[key]).toFixed(1) : '-';
}

async function main(): Promise<void> {
  const [what, ...args] = process.argv.slice(2);
  if (what === 'chart') return runCompare(args);
  process.stdout.write('\nWhat the chart shows of 10,000 issues, worked out anew\n');
  console.table(await measureView('scale-10000'));
  process.stdout.write('\nWhat opening a project page and each kind of save cost\n');
  console.table(await measureCosts());
  process.stdout.write('\nFrom a backup after everything was lost, within 4,000 write units a minute\n');
  console.table([await measureRecovery()]);
  const browser = await launchChromium();
  try {
    for (const latency of latencies) {
      const times: LoadTimes[] = [];
      for (const seed of seeds) times.push(await measureLoad(browser, seed, latency));
      process.stdout.write(`\nLatency ${latency} ms\n`);
      console.table(times);
      const [rows, loaded] = [ratioOf(times, 'firstRowsMs'), ratioOf(times, 'loadedMs')];
      process.stdout.write(`Ten times the issues: first rows ×${rows}, loaded ×${loaded}\n`);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
