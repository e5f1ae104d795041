// What `npm start` and `npm run jira` do alike: read the words, set up what is missing, run the server and end with it.
// Plain Node, since nothing may be installed yet; it must not know what the server serves.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ensureNode, explainAndExit, root } from './setup.mjs';
import { OptionsError } from './start-options.mjs';

const say = (line) => process.stdout.write(`  ${line}\n`);

/**
 * @param {{server: string, usage: string, read: (args: string[]) => {help: boolean}, prepare?: (say: (line: string) => void) => Promise<unknown>}} program
 *   `server` is a path from the project's root; `read` throws OptionsError for words it doesn't know
 */
export function launch(program) {
  start(program, process.argv.slice(2)).catch(explainAndExit);
}

async function start(program, args) {
  ensureNode();
  if (readOrExplain(program, args).help) {
    process.stdout.write(program.usage);
    return;
  }
  await ensureInstalled(say);
  await program.prepare?.(say);
  serve(program.server, args);
}

function readOrExplain({ read, usage }, args) {
  try {
    return read(args);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return process.exit(2);
  }
}

/** The server ends by itself on Ctrl-C, which reaches both of us; we only wait for it, and pass on its answer. */
function serve(path, args) {
  const command = ['--import', 'tsx', join(root, path), ...args];
  const server = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  endWithNpm(() => server.kill('SIGTERM'));
  server.on('error', explainAndExit);
  server.on('close', (code) => process.exit(code ?? 1));
}

/** npm dies of a signal without passing it on: a server left behind would keep the port and write to the same folder. */
function endWithNpm(end) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = () => {
    if (process.ppid !== parent) end();
  };
  setInterval(watch, 500).unref();
}
