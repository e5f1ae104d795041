// Who may import whom, as data. eslint.config.mjs and test/architecture both judge by it,
// so a rule is changed here and nowhere else. It knows paths and specifiers only, no file system, no parser.
import { posix } from 'node:path';

const ui = 'static/gantt/src';

/**
 * The rooms, most particular first: a file belongs to the first whose pattern fits its path.
 * `ports` is the part of `app` that adapters may see; `worker-client` the part of `worker` that state may see.
 */
const rooms = [
  ['ports', /^src\/app\/ports(\/|\.ts$|$)/],
  ...['domain', 'contract', 'zones', 'jira', 'app', 'storage', 'forge', 'resolvers', 'jobs'].map(
    inFolder('src'),
  ),
  ['compose', /^src\/compose\.ts$/],
  ['index', /^src\/index\.ts$/],
  ['worker-client', new RegExp(`^${ui}/worker/[a-z-]*client(\\.ts)?$`)],
  ...['chart', 'worker', 'bridge', 'state', 'text', 'screens', 'components', 'styles'].map(inFolder(ui)),
  ['main', new RegExp(`^${ui}/main\\.tsx?$`)],
  ['dev', /^(dev|\.ci)\//],
  ['test', /^test\//],
  ['config', /^(static\/gantt\/plugins\/|(static\/gantt\/)?[^/]+\.config\.)/],
];

const allOfSrc = 'ports domain contract zones jira app storage forge resolvers jobs compose'.split(' ');
const allOfUi = 'worker-client chart worker bridge state text screens components styles'.split(' ');
/** zustand is how a component subscribes to the state; the store itself is made in state. */
const uiPackages = ['react', 'react-dom', '@atlaskit/*', 'zustand'];

/**
 * room → what its files may import beside their own room: `rooms` whole, `types` by `import type` only, and npm
 * `packages`. A room of the house that is missing here may import nothing.
 */
export const importTable = {
  domain: {},
  contract: { types: ['domain'], packages: ['zod'] },
  zones: { types: ['domain'], packages: ['temporal-polyfill'] },
  jira: { rooms: ['domain', 'contract'] },
  ports: { rooms: ['domain', 'contract'] },
  app: { rooms: ['ports', 'domain', 'contract'] },
  storage: {
    rooms: ['ports', 'domain', 'contract'],
    packages: ['@forge/kvs', '@forge/sql', 'node:crypto', 'node:zlib'],
  },
  forge: { rooms: ['ports', 'jira'], packages: ['@forge/api', '@forge/events', '@forge/realtime'] },
  resolvers: { rooms: ['ports', 'app', 'contract'] },
  jobs: { rooms: ['ports', 'app', 'contract'] },
  compose: { rooms: allOfSrc },
  index: { rooms: allOfSrc, packages: ['@forge/resolver'] },
  chart: { rooms: ['domain'] },
  worker: { rooms: ['worker-client', 'domain'] },
  'worker-client': { rooms: ['worker', 'domain'] },
  bridge: { rooms: ['contract', 'jira'], packages: ['@forge/bridge'] },
  state: {
    rooms: ['domain', 'contract', 'jira', 'zones', 'bridge', 'worker-client'],
    packages: ['zustand'],
  },
  text: {},
  screens: {
    rooms: ['state', 'chart', 'components', 'text', 'styles'],
    types: ['domain'],
    packages: uiPackages,
  },
  components: { rooms: ['state', 'chart', 'text', 'styles'], types: ['domain'], packages: uiPackages },
  styles: {},
  // The page's composition root: it gives the state its Jira client, as compose gives the use cases their adapters.
  main: { rooms: [...allOfUi, 'jira'], packages: [...uiPackages, 'virtual:atlassian-theme.css'] },
};

/** Rooms that may import anything, and that nothing of the house may import. */
const free = ['dev', 'test', 'config'];

/** src rooms with a package.json `imports` entry; others reach them by that name only. */
const named = ['domain', 'contract', 'jira', 'zones'];

/**
 * @param {string} path from the project's root, with forward slashes
 * @returns {string | undefined} the room the file stands in
 */
export function roomOf(path) {
  return rooms.find(([, pattern]) => pattern.test(path))?.[0];
}

/**
 * @param {string} from path of the importing file, from the project's root
 * @param {string} specifier as written
 * @returns {{path: string} | {packageName: string}} a path without extension when it was written without
 */
export function resolveSpecifier(from, specifier) {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(from), specifier) };
  if (specifier.startsWith('#')) return { path: `src/${specifier.slice(1)}` };
  const parts = specifier.split('/');
  return { packageName: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) };
}

/**
 * @param {{from: string, specifier: string, typeOnly: boolean}} edge one import as written
 * @returns {string | null} what is wrong with it, in words for the one who wrote it
 */
export function judgeImport(edge) {
  return judgeSpelling(edge) ?? judgeRoom(edge);
}

function judgeSpelling({ from, specifier }) {
  if (!/^[.#]/.test(specifier)) return null;
  if (/\.(js|jsx|ts|tsx)$/.test(specifier)) return `Write '${specifier}' without its extension.`;
  const target = resolveSpecifier(from, specifier);
  const [own, other] = [roomOf(from), roomOfTarget(target.path)];
  const crosses = own !== other && !free.includes(own ?? '');
  if (crosses && named.includes(other ?? '') && specifier.startsWith('.'))
    return `Write '${target.path.replace(/^src\//, '#')}' for '${specifier}': rooms reach ${other} by its name.`;
  return null;
}

function judgeRoom({ from, specifier, typeOnly }) {
  const room = roomOf(from);
  if (room === undefined) return `${from} stands in no room of the house.`;
  if (free.includes(room)) return null;
  const target = resolveSpecifier(from, specifier);
  if ('packageName' in target) return judgePackage(room, target.packageName);
  const other = roomOfTarget(target.path);
  const { rooms: open = [], types: forTypes = [] } = importTable[room] ?? {};
  if (other === room || open.includes(other)) return null;
  if (!forTypes.includes(other)) return `${room} must not import ${other ?? target.path}.`;
  return typeOnly ? null : `${room} may import types of ${other} only: write 'import type'.`;
}

function judgePackage(room, name) {
  const { packages = [] } = importTable[room] ?? {};
  return packages.some((allowed) => fitsPackage(allowed, name))
    ? null
    : `${room} must not import the package ${name}.`;
}

function roomOfTarget(path) {
  return roomOf(path) ?? roomOf(`${path}.ts`) ?? roomOf(`${path}.tsx`);
}

function fitsPackage(allowed, name) {
  return allowed.endsWith('/*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

function inFolder(base) {
  return (name) => [name, new RegExp(`^${base}/${name}/`)];
}
