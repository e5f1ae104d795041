// The house as it stands, held against its rules; and each rule held against a made-up house that breaks it.
import { houseRules } from './support/house-rules';
import { readFacts } from './support/read-facts';
import { readHouse } from './support/read-house';

const house = readHouse();

describe('the house', () => {
  it('is read whole', () => {
    const paths = house.map(({ path }) => path);
    expect(paths).toContain('src/domain/time/units.ts');
    expect(paths).toContain('dev/tools/import-table.mjs');
  });

  it.each(Object.entries(houseRules))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});

type RuleName = keyof typeof houseRules;

interface MadeUp {
  readonly rule: RuleName;
  readonly files: Readonly<Record<string, string>>;
  readonly complaint: string;
}

const table = 'imports only what the table lets its room import';

const brokenHouses: readonly MadeUp[] = [
  {
    rule: table,
    files: { 'src/domain/plan/task.ts': "import { route } from '@forge/api';" },
    complaint: 'src/domain/plan/task.ts:1: domain must not import the package @forge/api.',
  },
  {
    rule: table,
    files: { 'src/contract/operations.ts': "import { toDay } from '#domain/time/units';" },
    complaint: "src/contract/operations.ts:1: contract may import types of domain only: write 'import type'.",
  },
  {
    rule: table,
    files: { 'src/app/save.ts': "import type { Day } from '../domain/time/units';" },
    complaint:
      "src/app/save.ts:1: Write '#domain/time/units' for '../domain/time/units': rooms reach domain by its name.",
  },
  {
    rule: table,
    files: { 'static/gantt/src/chart/draw.ts': "export { save } from '../state/store';" },
    complaint: 'static/gantt/src/chart/draw.ts:1: chart must not import state.',
  },
  {
    rule: table,
    files: { 'src/jobs/backup.ts': "const kvs = await import('@forge/kvs');" },
    complaint: 'src/jobs/backup.ts:1: jobs must not import the package @forge/kvs.',
  },
  {
    rule: table,
    files: { 'src/storage/keys.ts': "import { session } from '../../dev/host/session';" },
    complaint: 'src/storage/keys.ts:1: storage must not import dev.',
  },
  {
    rule: table,
    files: { 'dev/host/page.ts': "import { answer } from './answer.js';" },
    complaint: "dev/host/page.ts:1: Write './answer.js' without its extension.",
  },
  {
    rule: table,
    files: { 'src/billing/price.ts': "import { z } from 'zod';" },
    complaint: 'src/billing/price.ts:1: src/billing/price.ts stands in no room of the house.',
  },
  {
    rule: 'has no import cycle',
    files: {
      'src/domain/a.ts': "import { b } from './b';",
      'src/domain/b.ts': "import type { C } from '#domain/plan/c';",
      'src/domain/plan/c.ts': "import { a } from '../a';",
    },
    complaint: 'src/domain/a.ts → src/domain/b.ts → src/domain/plan/c.ts → src/domain/a.ts',
  },
  {
    rule: 'has no barrel',
    files: { 'src/domain/plan.ts': "export { task } from './plan/task';" },
    complaint: 'src/domain/plan.ts: a barrel',
  },
  {
    rule: 'has no barrel',
    files: { 'static/gantt/src/text/index.ts': 'export const words = 1;' },
    complaint: 'static/gantt/src/text/index.ts: a barrel',
  },
  {
    rule: 'has no default export',
    files: { 'src/app/save.ts': 'export default function save() {}' },
    complaint: 'src/app/save.ts: a default export',
  },
  {
    rule: 'names files and folders in kebab-case',
    files: { 'static/gantt/src/components/DatePicker.tsx': 'export const DatePicker = 1;' },
    complaint: 'static/gantt/src/components/DatePicker.tsx: not kebab-case',
  },
  {
    rule: 'has no drawer for utilities',
    files: { 'src/domain/utils/clamp.ts': 'export const clamp = 1;' },
    complaint: 'src/domain/utils/clamp.ts: a room that is named for nothing',
  },
  {
    rule: 'keeps dates out of the domain',
    files: { 'src/domain/time/today.ts': 'export const today = () => new Date();' },
    complaint: 'src/domain/time/today.ts: uses Date',
  },
  {
    rule: 'logs through src/forge only',
    files: { 'src/app/save.ts': "export const save = () => console.log('saved');" },
    complaint: 'src/app/save.ts: uses console',
  },
  {
    rule: 'keeps no state in a module of src',
    files: { 'src/app/save.ts': 'let last = 0; export const save = () => (last += 1);' },
    complaint: 'src/app/save.ts: keeps state between tenants',
  },
  {
    rule: 'keeps no state in a module of src',
    files: { 'src/app/save.ts': 'const seen = new Map<string, number>();' },
    complaint: 'src/app/save.ts: keeps state between tenants',
  },
];

describe('a rule of the house can fail', () => {
  const read = (files: MadeUp['files']) => Object.entries(files).map(([path, text]) => readFacts(path, text));

  it.each(brokenHouses)('$rule: $complaint', ({ rule, files, complaint }) => {
    expect(houseRules[rule](read(files))).toEqual([complaint]);
  });

  it('for each rule there is', () => {
    expect(new Set(brokenHouses.map(({ rule }) => rule))).toEqual(new Set(Object.keys(houseRules)));
  });

  it('and lets a sound house pass', () => {
    const sound = read({
      'src/domain/plan/task.ts': 'export const dateOf = (plan: { Date: string }) => plan.Date;',
      'src/app/save.ts': "import { dateOf } from '#domain/plan/task';\nconst kinds = new Set(['a']);",
      'src/forge/log.ts': "import type { Log } from '../app/ports';\nexport const log = console;",
      'static/gantt/src/chart/create-chart.ts': "import { dateOf } from '#domain/plan/task';",
    });
    expect(Object.values(houseRules).flatMap((rule) => rule(sound))).toEqual([]);
  });
});
