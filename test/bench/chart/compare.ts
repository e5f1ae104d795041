// `npm run bench -- chart --harness FOLDER`: ours beside the two floors and the three fastest others, run in turns by
// the benchmark that measured them all. Prints medians, what the floors themselves varied by, and what misses its target.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servePage } from './serve-page';

const ours = 'ours';
const floors = ['floor-canvas', 'floor-dom'];
const rivals = ['dhtmlx', 'svar', 'vtable'];
const own = fileURLToPath(new URL('./harness/', import.meta.url));

interface Run {
  readonly peer: string;
  readonly N: number;
  readonly dnf?: string;
  readonly heapMB?: number;
  readonly offHeapMB?: number;
  readonly mount?: { readonly paint?: number };
  readonly v?: { readonly w50: number } | null;
  readonly fling?: { readonly w50: number } | null;
  readonly h?: { readonly w50: number } | null;
  readonly drag?: { readonly w95: number; readonly drop: number };
  readonly zoom?: { readonly settled: number } | null;
}

interface Measure {
  readonly name: string;
  readonly of: (run: Run) => number | undefined;
  /** Times the better floor; none where the target is no ratio. */
  readonly factor?: (rows: number) => number;
  /** Held against the canvas floor alone. */
  readonly canvasOnly?: true;
}

const measures: readonly Measure[] = [
  {
    name: 'first paint',
    of: (run) => run.mount?.paint,
    factor: (rows) => (rows > 10_000 ? 1.7 : 1.5),
    canvasOnly: true,
  },
  { name: 'scroll p50', of: (run) => run.v?.w50, factor: () => 1.35 },
  { name: 'fling p50', of: (run) => run.fling?.w50, factor: () => 1.4 },
  { name: 'sideways p50', of: (run) => run.h?.w50, factor: () => 1.35 },
  { name: 'drag p95', of: (run) => run.drag?.w95, factor: () => 1.2, canvasOnly: true },
  { name: 'drop', of: (run) => run.drag?.drop, factor: () => 1.3, canvasOnly: true },
  { name: 'zoom', of: (run) => run.zoom?.settled },
  { name: 'heap and buffers MB', of: (run) => (run.heapMB ?? NaN) + (run.offHeapMB ?? 0) },
];

export interface CompareOptions {
  /** The folder of the benchmark of Gantt components. */
  readonly harness: string;
  readonly rows: readonly number[];
  readonly rounds: number;
}

export async function compareChart({ harness, rows, rounds }: CompareOptions): Promise<void> {
  const source = resolve(harness);
  refuseOtherMeasures(source);
  const work = prepare(source);
  const page = await servePage(0);
  const out = `results/compare-${process.pid}.json`;
  try {
    for (let round = 0; round < rounds; round++) await runRound(work, { url: page.url, rows, out });
  } finally {
    page.close();
  }
  const { runs } = JSON.parse(readFileSync(join(work, out), 'utf8')) as { readonly runs: readonly Run[] };
  for (const count of rows)
    printTable(
      runs.filter(({ N }) => N === count),
      count,
    );
  process.stdout.write(
    `Load of this machine at the end: ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  );
}

/** What the page measures by must be what the others are measured by. */
function refuseOtherMeasures(source: string): void {
  for (const name of ['gen.mjs', 'lib.mjs'])
    if (readFileSync(join(own, name), 'utf8') !== readFileSync(join(source, 'src', name), 'utf8'))
      throw new Error(
        `${name} is another one than the benchmark's own: copy it to test/bench/chart/harness.`,
      );
}

/** The others are installed beside the temporary files, once. */
function prepare(source: string): string {
  const work = join(tmpdir(), 'gantt-bench');
  mkdirSync(join(work, 'results'), { recursive: true });
  execFileSync('cp', ['-r', join(source, 'src'), join(source, 'package.json'), work]);
  const run = (command: string, args: readonly string[]): void =>
    void execFileSync(command, [...args], { cwd: work, stdio: 'inherit' });
  if (!existsSync(join(work, 'node_modules')))
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps']);
  if (!existsSync(join(work, 'dist'))) run('node', ['src/build.mjs']);
  return work;
}

interface Round {
  readonly url: string;
  readonly rows: readonly number[];
  readonly out: string;
}

/** This process serves our page meanwhile, so that it may not wait for the other one. */
async function runRound(work: string, { url, rows, out }: Round): Promise<void> {
  const peers = [ours, ...floors, ...rivals].join(',');
  const args = [`--peers=${peers}`, `--n=${rows.join(',')}`, '--runs=1', '--append', `--out=${out}`];
  const env = { ...process.env, GANTT_URL: url, GANTT_NAME: ours };
  const running = spawn('node', ['src/run.mjs', ...args], { cwd: work, env, stdio: 'inherit' });
  const [code] = (await once(running, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The benchmark stopped with ${code}.`);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

function printTable(runs: readonly Run[], rows: number): void {
  const valuesOf = (peer: string, { of }: Measure): number[] =>
    runs.filter((run) => run.peer === peer && !run.dnf).map((run) => of(run) ?? NaN);
  const cell = (peer: string, measure: Measure): string => quantile(valuesOf(peer, measure), 0.5).toFixed(1);
  const table = measures.map((measure) => {
    const spread =
      quantile(valuesOf('floor-canvas', measure), 0.75) / quantile(valuesOf('floor-canvas', measure), 0.25);
    const others = Object.fromEntries([...floors, ...rivals].map((peer) => [peer, cell(peer, measure)]));
    return {
      measure: measure.name,
      ours: cell(ours, measure),
      ...others,
      'floor varies by': `×${spread.toFixed(2)}`,
      verdict: verdictOf(measure, valuesOf, rows),
    };
  });
  process.stdout.write(
    `\n${rows.toLocaleString('en')} rows, ${(rows / 2).toLocaleString('en')} links; medians, ms\n`,
  );
  console.table(table);
}

/** Missed only where our median lies above the target times what three quarters of the floor's runs stay below. */
function verdictOf(
  measure: Measure,
  valuesOf: (peer: string, measure: Measure) => number[],
  rows: number,
): string {
  const factor = measure.factor?.(rows);
  if (factor === undefined) return '';
  const held = measure.canvasOnly ? ['floor-canvas'] : floors;
  const floor = Math.min(
    ...held.map((peer) => quantile(valuesOf(peer, measure), 0.75)).filter(Number.isFinite),
  );
  const median = quantile(valuesOf(ours, measure), 0.5);
  return `${(median / floor).toFixed(2)} of ${factor}${median <= factor * floor ? '' : ' missed'}`;
}
