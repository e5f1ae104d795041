// `npm run jira`: the local Jira alone, from a bare clone. Plain Node, since nothing may be installed yet; the server
// itself is dev/serve-jira.ts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJiraOptions, usage } from './tools/jira-options.mjs';
import { ensureInstalled, ensureNode, explainAndExit, root } from './tools/setup.mjs';
import { OptionsError } from './tools/start-options.mjs';

const say = (line) => process.stdout.write(`  ${line}\n`);

function readOrExplain(args) {
  try {
    return readJiraOptions(args);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return process.exit(2);
  }
}

/** The server ends by itself on Ctrl-C, which reaches both of us; we only wait for it, and pass on its answer. */
function serve(args) {
  const command = ['--import', 'tsx', join(root, 'dev/serve-jira.ts'), ...args];
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

async function start(args) {
  ensureNode();
  if (readOrExplain(args).help) {
    process.stdout.write(usage);
    return;
  }
  await ensureInstalled(say);
  serve(args);
}

start(process.argv.slice(2)).catch(explainAndExit);
