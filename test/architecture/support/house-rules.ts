// The rules of the house that need the whole import graph or a file's shape. Each takes facts and answers with
// complaints, so that a made-up house can show that it is able to fail.
import { judgeImport, resolveSpecifier } from '../../../dev/tools/import-table.mjs';
import type { SourceFacts } from './read-facts';

export type HouseRule = (files: readonly SourceFacts[]) => readonly string[];

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const drawers = /^(utils?|helpers?|misc|common)(\.|$)/;

const complain =
  (isWrong: (file: SourceFacts) => boolean, words: string): HouseRule =>
  (files) =>
    files.filter(isWrong).map(({ path }) => `${path}: ${words}`);

const isIn = (folder: string) => (file: SourceFacts) => file.path.startsWith(folder);
const inSrc = isIn('src/');

const importsFollowTheTable: HouseRule = (files) =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, typeOnly, line }) => {
      const problem = judgeImport({ from: path, specifier, typeOnly });
      return problem === null ? [] : [`${path}:${line}: ${problem}`];
    }),
  );

const noCycles: HouseRule = (files) => {
  const graph = toGraph(files);
  return findCycles(graph).map((cycle) => [...cycle, cycle[0]].join(' → '));
};

/** path → the paths it imports, packages left out */
function toGraph(files: readonly SourceFacts[]): Map<string, string[]> {
  const known = new Set(files.map(({ path }) => path));
  const endings = ['', '.ts', '.tsx', '.mjs'];
  const toPath = (from: string, specifier: string): string[] => {
    const target = resolveSpecifier(from, specifier);
    if (!('path' in target)) return [];
    return endings.map((ending) => target.path + ending).filter((path) => known.has(path));
  };
  return new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ specifier }) => toPath(path, specifier))]),
  );
}

/** One cycle for each way back that a depth-first walk meets. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push(trail.slice(start));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}

const isIndex = ({ path }: SourceFacts) => /(^|\/)index\.tsx?$/.test(path) && path !== 'src/index.ts';
const isToolConfig = ({ path }: SourceFacts) => /\.config\.(ts|mjs|cjs)$/.test(path);
const segments = ({ path }: SourceFacts) => path.split('/');

export const houseRules = {
  'imports only what the table lets its room import': importsFollowTheTable,
  'has no import cycle': noCycles,
  'has no barrel': complain((file) => file.isBarrel || isIndex(file), 'a barrel'),
  'has no default export': complain(
    (file) => file.hasDefaultExport && !isToolConfig(file),
    'a default export',
  ),
  'names files and folders in kebab-case': complain(
    (file) => segments(file).some((segment) => !kebab.test(segment)),
    'not kebab-case',
  ),
  'has no drawer for utilities': complain(
    (file) => segments(file).some((segment) => drawers.test(segment)),
    'a room that is named for nothing',
  ),
  'keeps dates out of the domain': complain(
    (file) => isIn('src/domain/')(file) && file.identifiers.has('Date'),
    'uses Date',
  ),
  'logs through src/forge only': complain(
    (file) => inSrc(file) && !isIn('src/forge/')(file) && file.identifiers.has('console'),
    'uses console',
  ),
  'keeps no state in a module of src': complain(
    (file) => inSrc(file) && file.moduleState.length > 0,
    'keeps state between tenants',
  ),
} satisfies Record<string, HouseRule>;
