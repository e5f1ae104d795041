// `npm run conformance [-- --data FOLDER] [--list]`: how far the scheduling core agrees with what other programs stored,
// by source, class and field. Fails where a field falls below its mark, or where critical-path lengths or named loops are
// not exact.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePlan, type Difference } from './compare-plan';
import { checkLags, checkLength } from './check-networks';
import { markOf } from './conformance-marks';
import { dateFields, slackFields, type PlanFile } from './plan-file';
import { readPlans } from './read-plan';

const fields = [...dateFields, ...slackFields, 'critical'];

interface Tally {
  readonly compared: Map<string, number>;
  readonly differences: Difference[];
  tasks: number;
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('README'))
        .map((name) => join(folder, name))
    : [];

function tallyPlans(data: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (group: string, plan: PlanFile): void => {
    const tally = tallies.get(group) ?? { compared: new Map<string, number>(), differences: [], tasks: 0 };
    const { compared, differences } = comparePlan(plan);
    for (const [field, count] of compared)
      tally.compared.set(field, (tally.compared.get(field) ?? 0) + count);
    tally.differences.push(...differences);
    tally.tasks += plan.rows.filter((row) => !row.summary).length;
    tallies.set(group, tally);
  };
  const projects = [...filesIn(join(data, 'msproject/json')), ...filesIn(join(data, 'msproject/mspdi'))];
  for (const path of projects) {
    const group = path.endsWith('.xml') ? 'mspdi' : (/([^/\\]+?)-[^/\\]*$/.exec(path)?.[1] ?? 'project');
    for (const plan of readPlans(path)) add(group, plan);
  }
  const cases = join(data, 'cpm-oracle/cases.ndjson');
  for (const plan of existsSync(cases) ? readPlans(cases) : [])
    add(`oracle ${plan.id.replace(/-\d+$/, '')}`, plan);
  return tallies;
}

const percent = (part: number, whole: number): string =>
  part === whole ? '100' : ((100 * part) / whole).toFixed(2);

/** `agreed`, and after the slash with what a file of Microsoft Project demands counted as agreement. */
function toRow({ compared, differences, tasks }: Tally): Record<string, string | number> {
  const row: Record<string, string | number> = { tasks };
  for (const field of fields) {
    const count = compared.get(field) ?? 0;
    if (count === 0) continue;
    const off = differences.filter((one) => one.field === field);
    const uncited = off.filter((one) => one.cited === null).length;
    const plain = percent(count - off.length, count);
    row[field] = off.length === uncited ? plain : `${plain} / ${percent(count - uncited, count)}`;
  }
  return row;
}

/** Percent, with what a file of Microsoft Project demands counted as agreement; two digits, as the marks have. */
function agreementOf({ compared, differences }: Tally, field: string): number {
  const count = compared.get(field) ?? 0;
  const off = differences.filter((one) => one.field === field && one.cited === null).length;
  return count === 0 ? 100 : Math.round((10_000 * (count - off)) / count) / 100;
}

/** Says what is below its mark; whether nothing is. */
function checkMarks(tallies: ReadonlyMap<string, Tally>): boolean {
  let isMet = true;
  for (const [group, tally] of tallies)
    for (const field of fields) {
      const reached = agreementOf(tally, field);
      const mark = markOf(group, field);
      if (mark === undefined || reached >= mark) continue;
      isMet = false;
      process.stdout.write(`Below its mark: ${group}, ${field}: ${reached} of ${mark}\n`);
    }
  const offWithDuration = tallies.get('insisoc')?.differences.filter((one) => one.hasDuration).length ?? 0;
  process.stdout.write(`insisoc, values that differ on tasks with a duration: ${offWithDuration}\n`);
  return isMet && offWithDuration === 0;
}

function checkNetworks(data: string): boolean {
  const truth = new Map<string, number>();
  const table = join(data, 'psplib/truth.csv');
  for (const line of existsSync(table) ? readFileSync(table, 'utf8').split('\n').slice(1) : []) {
    const [instance = '', , , length = ''] = line.split(',');
    truth.set(instance, Number(length));
  }
  const instances = ['j30', 'j60', 'j90', 'j120'].flatMap((set) => filesIn(join(data, 'psplib', set)));
  const lengths = instances.flatMap(readPlans).map((plan) => checkLength(plan, truth.get(plan.id) ?? NaN));
  const networks = ['j10', 'ubo10'].flatMap((set) => filesIn(join(data, 'rcpsp-max', set)));
  const lags = networks.flatMap(readPlans).map(checkLags);
  const count = (all: readonly boolean[]): string => `${all.filter(Boolean).length} of ${all.length}`;
  process.stdout.write(`PSPLIB, critical path length exact: ${count(lengths)}\n`);
  process.stdout.write(
    `rcpsp-max, longest path equal to an independent one: ${count(lags.map((one) => one.isLongest))}\n`,
  );
  process.stdout.write(
    `rcpsp-max, loop of a tightened maximum lag named: ${count(lags.map((one) => one.isNamed))}\n`,
  );
  return lengths.every(Boolean) && lags.every(({ isLongest, isNamed }) => isLongest && isNamed);
}

function main(args: readonly string[]): number {
  const at = args.indexOf('--data');
  const data = at >= 0 ? (args[at + 1] ?? '') : '../shared/data';
  if (!existsSync(data)) {
    process.stdout.write(`There is no folder ${data}: say with --data where the plans are.\n`);
    return 1;
  }
  const tallies = tallyPlans(data);
  console.table(Object.fromEntries([...tallies].map(([group, tally]) => [group, toRow(tally)])));
  if (args.includes('--list'))
    for (const { differences } of tallies.values())
      for (const one of differences) process.stdout.write(`${JSON.stringify(one)}\n`);
  const isMet = checkMarks(tallies);
  return checkNetworks(data) && isMet ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
