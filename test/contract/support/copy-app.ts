// A copy of the app in a temporary folder, to be broken on purpose.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../dev/tools/setup.mjs';

export interface AppCopy {
  readonly folder: string;
  /** @throws when there was nothing to change, so that no test breaks an app less than it says */
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly remove: () => void;
}

/** Everything that Forge's tools read: the manifest, src, the built page, compiler settings and packages. */
export function copyApp(): AppCopy {
  const folder = mkdtempSync(join(tmpdir(), 'gantt-app-'));
  for (const path of ['manifest.yml', 'src', 'tsconfig.json', 'package.json'])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  const page = join(folder, 'static/gantt/dist');
  mkdirSync(dirname(page), { recursive: true });
  cpSync(join(root, 'static/gantt/dist'), page, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return {
    folder,
    edit: (path, change) => {
      const file = join(folder, path);
      const before = readFileSync(file, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`Nothing to change in ${path}`);
      writeFileSync(file, after);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
