// The manifest as Atlassian's own validators and linters see it; and the same app broken on purpose, refused by them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { ManifestReport } from '../../dev/tools/check-manifest';
import { root } from '../../dev/tools/setup.mjs';
import { copyApp, type AppCopy } from './support/copy-app';

/** Both packages are slow to load and read the working directory, so one process checks all folders. */
function checkManifests(folders: readonly string[]): Promise<ManifestReport[]> {
  const args = ['--import', 'tsx', join(root, 'dev/tools/check-manifest.ts'), ...folders];
  return new Promise((done, refuse) => {
    execFile(process.execPath, args, { cwd: root }, (_error, stdout, stderr) => {
      if (stdout.startsWith('[')) done(JSON.parse(stdout) as ManifestReport[]);
      else refuse(new Error(stderr));
    });
  });
}

interface Breakage {
  readonly name: string;
  readonly breakIt: (app: AppCopy) => void;
  readonly complaint: RegExp;
}

const inManifest = (found: string | RegExp, instead: string) => (app: AppCopy) => {
  app.edit('manifest.yml', (text) => text.replace(found, instead));
};

const breakages: readonly Breakage[] = [
  {
    name: 'a scope less than a function needs',
    breakIt: inManifest(/ +- read:jira-work\n/, ''),
    complaint: /src\/forge\/permissions\.ts:\d+: error: .*read:jira-work/,
  },
  {
    name: 'a runtime that Forge no longer has',
    breakIt: inManifest('nodejs24.x', 'nodejs18.x'),
    complaint: /manifest\.yml:\d+: error: .*runtime/,
  },
  {
    name: 'a handler that nothing exports',
    breakIt: inManifest('index.handler', 'index.nobody'),
    complaint: /src\/index\.ts:\d+: warning: .*nobody/,
  },
  {
    name: 'an index over an attribute that is not there',
    breakIt: inManifest('range: [name]', 'range: [title]'),
    complaint: /manifest\.yml:\d+: error: .*title/,
  },
  {
    name: 'a page whose files were not built',
    breakIt: inManifest('static/gantt/dist', 'static/gantt/missing'),
    complaint: /manifest\.yml:\d+: error: .*missing/,
  },
];

describe('the manifest', () => {
  const apps = breakages.map(() => copyApp());
  let reports: ManifestReport[] = [];

  beforeAll(async () => {
    breakages.forEach(({ breakIt }, index) => {
      breakIt(apps[index]!);
    });
    reports = await checkManifests([root, ...apps.map(({ folder }) => folder)]);
  }, 400_000);

  afterAll(() => {
    for (const app of apps) app.remove();
  });

  it("passes Atlassian's validators and linters without an error or a warning", () => {
    expect(reports[0]!.problems).toEqual([]);
  });

  it('is held against the sources of the functions', () => {
    expect(reports[0]!.lintedFiles).toBeGreaterThan(10);
  });

  it.each(breakages.map(({ name, complaint }, index) => ({ name, complaint, index })))(
    'is refused with $name',
    ({ complaint, index }) => {
      expect(reports[index + 1]!.problems).toContainEqual(expect.stringMatching(complaint));
    },
  );
});
