// `npm start`: from a bare clone to a project on screen. Plain Node, since nothing may be installed yet; the server
// itself is dev/serve.ts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ensureNode, explainAndExit, root } from './tools/setup.mjs';
import { OptionsError, readOptions, usage } from './tools/start-options.mjs';

const say = (line) => process.stdout.write(`  ${line}\n`);

function readOrExplain(args) {
  try {
    return readOptions(args);
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return process.exit(2);
  }
}

/** The server ends by itself on Ctrl-C, which reaches both of us; we only wait for it, and pass on its answer. */
function serve(args) {
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'dev/serve.ts'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', explainAndExit);
  server.on('close', (code) => process.exit(code ?? 1));
}

async function start(args) {
  ensureNode();
  if (readOrExplain(args).help) {
    process.stdout.write(usage);
    return;
  }
  await ensureInstalled(say);
  await ensureBuilt(say);
  serve(args);
}

start(process.argv.slice(2)).catch(explainAndExit);
