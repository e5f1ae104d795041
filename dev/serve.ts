// What `npm start` runs once packages are there: starts the host, says when it can be opened, ends cleanly.
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DataInUseError } from './host/data-lock';
import { startHost, type StartedHost } from './host/start-host';
import { UnknownSeedError } from './seeds/create-seed';
import { readOptions, type ServeOptions } from './tools/start-options.mjs';
import { root } from './tools/setup.mjs';

/** Tried one after the other when the person named no port. */
const portsTried = 20;

async function serve(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  let host: StartedHost | null = null;
  endWith(() => host);
  host = await startHost({
    seed: options.seed,
    port: await choosePort(options),
    appPort: options.appPort,
    dataFolder: join(root, '.data'),
    reset: options.reset,
    latency: options.latency,
    say: (line) => process.stdout.write(`  ${line}\n`),
  });
  process.stdout.write(`ready ${host.url}\n`);
  if (options.open) openBrowser(host.url);
}

/** Asked before anything is opened or forgotten, so that a start that can't be leaves all as it is. */
async function choosePort({ port, isPortChosen, appPort }: ServeOptions): Promise<number> {
  const last = isPortChosen ? port : port + portsTried - 1;
  if (appPort !== null && !(await isPortFree(appPort))) throw new StartError(toTaken(appPort, '--app-port'));
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (candidate !== appPort && (await isPortFree(candidate))) return candidate;
  }
  throw new StartError(toTaken(port, '--port'));
}

function toTaken(port: number, option: string): string {
  return `Port ${port} is taken. End what uses it, or choose another with ${option}.`;
}

async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/** A reason not to start that the person can act on. */
class StartError extends Error {}

/** Whoever has no desktop opens the page by hand. */
function openBrowser(url: string): void {
  const [command, args] = openers[process.platform] ?? ['xdg-open', []];
  execFile(command, [...args, url], () => undefined).unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
};

/** What is being opened when Ctrl-C comes early was written whole or not at all, so nothing has to be closed. */
function endWith(current: () => StartedHost | null): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void Promise.resolve(current()?.close()).then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

serve().catch((error: unknown) => {
  const isExpected =
    error instanceof StartError || error instanceof UnknownSeedError || error instanceof DataInUseError;
  process.stderr.write(
    `${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(error instanceof UnknownSeedError ? 2 : 1);
});
