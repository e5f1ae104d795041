// Reads every source file of the project into facts. It must not judge.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../../../dev/tools/setup.mjs';
import { readFacts, type SourceFacts } from './read-facts';

const folders = ['src', 'static/gantt/src', 'dev', 'test'];
const isSource = (path: string) => /\.(ts|tsx|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts');

/** A fixture app has a house of its own. */
const isForeign = (path: string) => path.includes('/fixture-app/') || path.includes('/node_modules/');

export function sourcePaths(): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.split(sep).join('/')}`,
      ),
    )
    .filter((path) => isSource(path) && !isForeign(path));
}

export function readHouse(): SourceFacts[] {
  return sourcePaths().map((path) => readFacts(path, readFileSync(join(root, path), 'utf8')));
}
