// `node --import tsx test/bench/run-jql.ts [SEED]`: every kind of query on 100,000 issues, slowest first.
import { measureJql } from './measure-jql';

async function main(): Promise<void> {
  const seed = process.argv[2] ?? 'scale-100000';
  const rows = await measureJql(seed);
  console.table(rows.toSorted((a, b) => b.afterWrite - a.afterWrite));
  for (const when of ['first', 'afterWrite', 'warm'] as const) {
    const within = rows.filter((row) => row[when] <= 150).length;
    process.stdout.write(`${when}: ${within} of ${rows.length} queries on ${seed} within 150 ms\n`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
