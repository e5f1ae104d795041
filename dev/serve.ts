// What `npm start` runs once packages are there: starts the host, says when it can be opened, ends cleanly.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { startHost, type StartedHost, type StartOptions } from './host/start-host';
import { UnknownSeedError } from './seeds/create-seed';
import { readOptions, type ServeOptions } from './tools/start-options.mjs';
import { root } from './tools/setup.mjs';

/** Tried one after the other when the person named no port. */
const portsTried = 20;

async function serve(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const host = await startOnFreePort(options);
  process.stdout.write(`ready ${host.url}\n`);
  if (options.open) openBrowser(host.url);
  endWith(host);
}

async function startOnFreePort(options: ServeOptions): Promise<StartedHost> {
  const start: StartOptions = {
    seed: options.seed,
    port: options.port,
    appPort: options.appPort,
    dataFolder: join(root, '.data'),
    reset: options.reset,
    latency: options.latency,
    say: (line) => process.stdout.write(`  ${line}\n`),
  };
  const ports = options.isPortChosen
    ? [options.port]
    : Array.from({ length: portsTried }, (_, index) => options.port + index);
  for (const port of ports) {
    try {
      return await startHost({ ...start, port, reset: options.reset && port === options.port });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  throw new StartError(
    options.isPortChosen
      ? `Port ${options.port} is taken. End what uses it, or choose another with --port.`
      : `Ports ${options.port} to ${options.port + portsTried - 1} are all taken. Choose another with --port.`,
  );
}

/** A reason not to start that the person can act on. */
class StartError extends Error {}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Whoever has no desktop opens the page by hand. */
function openBrowser(url: string): void {
  const [command, args] = openers[process.platform] ?? ['xdg-open', []];
  execFile(command, [...args, url], () => undefined).unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
};

function endWith(host: StartedHost): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void host.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

serve().catch((error: unknown) => {
  const isExpected = error instanceof StartError || error instanceof UnknownSeedError;
  process.stderr.write(
    `${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(error instanceof UnknownSeedError ? 2 : 1);
});
