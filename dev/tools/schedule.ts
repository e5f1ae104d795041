// `npm run schedule -- FILE… [--json]`: schedules plan files. With --json a line of JSON a plan, else a table a plan.
import { formatWall, type PlanFile } from './plan-file';
import { readPlans } from './read-plan';
import { schedulePlan, type PlannedReason, type PlannedTask } from './schedule-plan';

const dates = ['start', 'finish', 'earlyStart', 'earlyFinish', 'lateStart', 'lateFinish'] as const;

function writeTask(task: PlannedTask, isClock: boolean): Record<string, unknown> {
  const written: Record<string, unknown> = { ...task };
  if (!isClock) return written;
  for (const field of dates) written[field] = formatWall(task[field]);
  written['reason'] = { start: writeReason(task.reason.start), finish: writeReason(task.reason.finish) };
  return written;
}

const writeReason = (reason: PlannedReason): Record<string, unknown> =>
  reason.date === undefined ? { ...reason } : { ...reason, date: formatWall(reason.date) };

function writePlan(plan: PlanFile, asJson: boolean): void {
  const { tasks, conflicts } = schedulePlan(plan);
  const written = tasks.map((task) => writeTask(task, plan.kind === 'clock'));
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ id: plan.id, tasks: written, conflicts })}\n`);
    return;
  }
  process.stdout.write(`\n${plan.id}\n`);
  console.table(written.map(({ reason: _, summary: __, ...row }) => row));
  for (const conflict of conflicts) process.stdout.write(`${JSON.stringify(conflict)}\n`);
}

function main(args: readonly string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    process.stderr.write('Say which files to schedule: npm run schedule -- FILE… [--json]\n');
    return 2;
  }
  for (const file of files) for (const plan of readPlans(file)) writePlan(plan, args.includes('--json'));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
