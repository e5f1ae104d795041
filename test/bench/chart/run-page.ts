// Serves the benchmark's page until it is stopped.
import { parseArgs } from 'node:util';
import { servePage } from './serve-page';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8123' } } });
  const { url } = await servePage(Number(values.port));
  process.stdout.write(`${url}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
