// Reads what `npm run bench -- chart` was given and compares the chart.
import { parseArgs } from 'node:util';
import { compareChart } from './compare';

export async function runCompare(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      harness: { type: 'string' },
      rows: { type: 'string', default: '10000,50000' },
      rounds: { type: 'string', default: '7' },
    },
  });
  const { harness = process.env['GANTT_PEERS'] } = values;
  if (harness === undefined)
    throw new Error(
      'Say where the benchmark of Gantt components is: npm run bench -- chart --harness FOLDER',
    );
  await compareChart({ harness, rows: values.rows.split(',').map(Number), rounds: Number(values.rounds) });
}
