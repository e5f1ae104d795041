// The phases of `npm test`: what each runs and how it counts. It must not know in which order or beside what.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './setup.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {{ok: boolean, output: string, counts?: Counts}} Outcome output is empty when the terminal had it already
 */

const cache = join(root, '.cache');
const projects = ['tsconfig.json', 'static/gantt/tsconfig.json', 'dev/tsconfig.json'];
const bin = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  jest: 'node_modules/jest/bin/jest.js',
};

/** @returns {Promise<Outcome>} */
export async function types() {
  return runAll(projects.map((project) => [bin.tsc, '-p', project, '--noEmit', '--pretty', 'false']));
}

/** @returns {Promise<Outcome>} */
export async function lint() {
  return runAll([
    [bin.eslint, '.', '--max-warnings', '0'],
    [bin.prettier, '--check', '--log-level', 'warn', '.'],
    [bin.knip, '--no-progress'],
  ]);
}

/**
 * Unit tests, laws and contract tests.
 * @param {string[]} patterns of test paths; none runs all
 * @returns {Promise<Outcome>}
 */
export async function jest(patterns, env = {}) {
  const report = freshReport('jest.json');
  const args = [bin.jest, '--json', `--outputFile=${report}`, '--passWithNoTests', ...patterns];
  const { code } = await run([process.execPath, args], { quiet: false, env });
  return { ok: code === 0, output: '', counts: countJest(readText(report)) };
}

/**
 * Journeys in Chromium, a process a file.
 * @param {string[]} patterns parts of file names; none runs all
 * @returns {Promise<Outcome>}
 */
export async function journeys(patterns) {
  const folder = 'test/journeys';
  const files = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.journey.ts'))
    .filter((name) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)))
    .map((name) => `${folder}/${name}`);
  if (files.length === 0) return { ok: patterns.length === 0, output: 'No journeys.', counts: countTap('') };
  const bundled = await run([process.execPath, ['--import', 'tsx', 'dev/tools/bundle.ts']], { quiet: false });
  if (bundled.code !== 0) return { ok: false, output: 'The functions could not be bundled.' };
  const report = freshReport('journeys.tap');
  const reporters = { spec: 'stdout', tap: report };
  const toFlags = ([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`];
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=2',
    ...Object.entries(reporters).flatMap(toFlags),
  ];
  const { code } = await run([process.execPath, [...args, ...files]], { quiet: false });
  return { ok: code === 0, output: '', counts: countTap(readText(report)) };
}

/** A test file that could not even be loaded counts as one failed test. */
export function countJest(json) {
  if (json === '') return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(json);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function countTap(text) {
  const last = (word) => Number([...text.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return {
    passed: last('pass'),
    failed: last('fail') + last('cancelled'),
    skipped: last('skipped') + last('todo'),
  };
}

async function runAll(commands) {
  let ok = true;
  const outputs = [];
  for (const args of commands) {
    const { code, output } = await run([process.execPath, args], { env: { FORCE_COLOR: '0' } });
    ok &&= code === 0;
    if (code !== 0) outputs.push(output.trim());
  }
  return { ok, output: outputs.join('\n') };
}

function freshReport(name) {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, name);
  rmSync(path, { force: true });
  return path;
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
