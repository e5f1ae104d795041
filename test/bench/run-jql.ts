// `node --import tsx test/bench/run-jql.ts [SEED]`: every kind of query on 100,000 issues, slowest first.
import { measureJql } from './measure-jql';

async function main(): Promise<void> {
  const seed = process.argv[2] ?? 'scale-100000';
  const rows = await measureJql(seed);
  console.table(rows.toSorted((a, b) => b.ms - a.ms));
  const slow = rows.filter(({ ms }) => ms > 150);
  process.stdout.write(`${rows.length} queries on ${seed}, ${slow.length} of them over 150 ms\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
