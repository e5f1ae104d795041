// What `npm start` and `npm test` need before anything else runs: Node, packages, the built page, a browser.
// Plain Node: it runs in a bare clone, so it must import nothing that has to be installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const oldestNode = [20, 19];
const builtFrom = [
  'static/gantt',
  'src/domain',
  'src/contract',
  'src/jira',
  'src/zones',
  'package-lock.json',
];
const uiFolder = join(root, 'static/gantt');
const buildStamp = join(root, '.cache/ui-build');

/** A reason to stop that the person at the terminal can act on; its message says how. */
export class SetupError extends Error {}

/** Ends the process with the error's words, or with its stack when nobody foresaw it. */
export function explainAndExit(error) {
  process.stderr.write(`\n${error instanceof SetupError ? error.message : error.stack}\n`);
  process.exit(1);
}

/** @throws {SetupError} when this Node is older than the packages need */
export function ensureNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetupError(
    `This needs Node ${oldestNode.join('.')} or newer, and found ${version}. Get one from https://nodejs.org and try again.`,
  );
}

/**
 * Installs what the lock file names unless it is all there already.
 * @param {(line: string) => void} say told what is going on
 */
export async function ensureInstalled(say) {
  const lock = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules/.package-lock.json'));
  if (lock && installed && isInstalled(lock, installed)) return;
  say(installed ? 'Updating packages (npm ci)' : 'Installing packages (npm ci), this takes a minute or two');
  await runOrThrow(npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']), 'npm ci failed');
}

/** npm writes `node_modules/.package-lock.json` last, so an install broken off half-way never looks complete. */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
}

/**
 * Builds static/gantt/dist unless it was built from these very sources.
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuilt(say) {
  const digest = digestOf(builtFrom.map((path) => join(root, path)));
  const upToDate = existsSync(join(uiFolder, 'dist/index.html')) && readText(buildStamp) === digest;
  if (upToDate) return false;
  say('Building the page');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await runOrThrow(
    [process.execPath, [vite, 'build', uiFolder, '--logLevel', 'warn']],
    'The page could not be built',
  );
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, digest);
  return true;
}

/**
 * @returns {Promise<string>} the path of a Chromium or Chrome
 * @throws {SetupError} when there is none and it can't be installed from here
 */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && findOnPath('apt-get')) {
    say('Installing Chromium (apt-get install chromium)');
    await runOrThrow(['apt-get', ['update', '-qq']], 'apt-get update failed');
    await runOrThrow(
      ['apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation', 'fonts-noto-color-emoji']],
      'Chromium could not be installed',
    );
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new SetupError(
    'The journeys need Chromium or Chrome, and none was found. Install one ' +
      '(Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium), ' +
      'or name yours in the environment variable CHROMIUM_PATH, and try again.',
  );
}

/** Where a browser usually is; CHROMIUM_PATH goes before everything else. */
export function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new SetupError(`CHROMIUM_PATH names ${named}, which can't be run.`);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const places = [
    ...names.map((name) => `/usr/bin/${name}`),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find(isExecutable) ?? names.map(findOnPath).find((path) => path !== undefined);
}

/**
 * Runs a command in the project's folder.
 * @returns {Promise<{code: number, output: string}>} output is empty when it went straight to the terminal
 */
export function run([command, args], { quiet = true, env = {} } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const parts = [];
    child.stdout?.on('data', (part) => parts.push(part));
    child.stderr?.on('data', (part) => parts.push(part));
    child.on('error', refuse);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }));
  });
}

async function runOrThrow(command, failure) {
  const { code, output } = await run(command, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0) throw new SetupError(`${failure}:\n${output.trim()}`);
}

function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

function filesUnder(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function readJson(path) {
  const text = readText(path);
  return text === null ? null : JSON.parse(text);
}
