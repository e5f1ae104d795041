import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Line {
  readonly id: string;
  readonly tasks: readonly Record<string, unknown>[];
  readonly conflicts: readonly Record<string, unknown>[];
}

const root = join(__dirname, '../..');
/** All written and scheduled in one go: starting the tool takes longest. */
const files = new Map<string, string | Uint8Array>();
let lines: readonly Line[] = [];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const paths = [...files.keys()].map((name) => join(folder, name));
  const args = ['--import', 'tsx', 'dev/tools/schedule.ts', '--json', ...paths];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  rmSync(folder, { recursive: true });
}, 60_000);

/** Takes a file in before the run; afterwards gives the plan of that id. */
function planIn(name: string, content: string | Uint8Array): (id: string) => Line | undefined {
  files.set(name, content);
  return (id) => lines.find((line) => line.id === id);
}

const fields = [
  'uid',
  'summary',
  'start',
  'finish',
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
  'totalSlack',
  'freeSlack',
  'critical',
  'reason',
];

const project = (tasks: string, rest = ''): string => `<?xml version="1.0"?>
<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2024-01-08T08:00:00</StartDate>
<Tasks>${tasks}</Tasks>${rest}</Project>`;

describe('npm run schedule -- FILE --json', () => {
  const gzipped = planIn(
    'gzipped.json.gz',
    gzipSync(
      JSON.stringify({
        start: '2024-01-08T08:00',
        finish: null,
        defaultCalendar: 1,
        minutesPerDay: 480,
        tasks: [
          { uid: 1, summary: true },
          { uid: 2, parent: 1, duration: [2, 'd'], actualStart: null },
          { uid: 3, parent: 1, duration: [1, 'd'], predecessors: [{ pred: 2, type: 'FS', lag: [1, 'ed'] }] },
          {
            uid: 4,
            parent: 1,
            work: [8, 'h'],
            constraint: 'START_NO_EARLIER_THAN',
            constraintDate: '2024-01-09T13:00',
          },
          { parent: 1, duration: [1, 'h'] },
        ],
        resources: [{ uid: 9, type: 'WORK' }],
        assignments: [{ task: 4, resource: 9, units: 50 }],
      }),
    ),
  );

  it('Microsoft Project as JSON, gzipped: the wall clock, minutes of slack, nothing expected', () => {
    const line = gzipped('gzipped');
    expect(Object.keys(line?.tasks[1] ?? {}).toSorted()).toEqual(fields.toSorted());
    expect(line?.tasks.map(({ uid, start, finish }) => [uid, start, finish])).toEqual([
      [1, '2024-01-08T08:00', '2024-01-11T17:00'],
      [2, '2024-01-08T08:00', '2024-01-09T17:00'],
      [3, '2024-01-11T08:00', '2024-01-11T17:00'],
      [4, '2024-01-09T13:00', '2024-01-11T12:00'],
      [9, '2024-01-08T08:00', '2024-01-08T09:00'],
    ]);
    expect(line?.tasks[2]?.['reason']).toEqual({
      start: {
        kind: 'link',
        link: '2:3:FS',
        linkType: 'FS',
        task: '2',
        lag: 1440,
        lagIsElapsed: true,
        date: '2024-01-10T17:00',
        movedByCalendar: true,
      },
      finish: { kind: 'duration' },
    });
    expect(line?.conflicts).toEqual([]);
  });

  const plan = (id: string, days: number): string =>
    JSON.stringify({ id, start: '2024-01-08T08:00', tasks: [{ uid: 1, duration: [days, 'd'] }] });
  const lined = planIn('cases.ndjson', `${plan('a-1', 1)}\n${plan('a-2', 6)}\n`);

  it('a plan a line, by the names in them', () => {
    expect(lined('a-1')?.tasks[0]?.['finish']).toBe('2024-01-08T17:00');
    expect(lined('a-2')?.tasks[0]?.['finish']).toBe('2024-01-15T17:00');
  });

  const period = (start: string, finish: string, work: number): string =>
    `<TimephasedData><Type>1</Type><Start>2024-01-${start}:00</Start><Finish>2024-01-${finish}:00</Finish>
     <Value>PT${work}H0M0S</Value></TimephasedData>`;
  const split = planIn(
    'split.xml',
    project(
      `<Task><UID>0</UID><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>
     <Task><UID>1</UID><IsNull>1</IsNull></Task>
     <Task><UID>2</UID><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration></Task>
     <Task><UID>3</UID><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><PredecessorLink>
       <PredecessorUID>2</PredecessorUID><Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat></PredecessorLink></Task>
     <Task><UID>4</UID><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><Manual>1</Manual>
       <Start>2024-02-01T08:00:00</Start><Finish>2024-02-01T17:00:00</Finish><StartText/><FinishText/></Task>
     <Task><UID>5</UID><OutlineLevel>1</OutlineLevel><ExternalTask>1</ExternalTask>
       <Start>2024-01-18T08:00:00</Start><Finish>2024-01-18T17:00:00</Finish></Task>
     <Task><UID>6</UID><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><PredecessorLink>
       <PredecessorUID>5</PredecessorUID><Type>1</Type></PredecessorLink></Task>`,
      `<Assignments><Assignment><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID>
       ${period('08T08:00', '08T17:00', 8)}${period('08T17:00', '09T17:00', 0)}${period('09T17:00', '10T17:00', 8)}
     </Assignment></Assignments>`,
    ),
  );

  it("Microsoft Project's XML: blank rows, splits, what is put nowhere yet, what is outside, percent lags", () => {
    const line = split('split');
    expect(line?.tasks.map(({ uid, start, finish }) => [uid, start, finish])).toEqual([
      [0, '2024-01-08T08:00', '2024-01-19T17:00'],
      [2, '2024-01-08T08:00', '2024-01-10T17:00'],
      [3, '2024-01-12T08:00', '2024-01-12T17:00'],
      [4, '2024-01-08T08:00', '2024-01-08T17:00'],
      [5, '2024-01-18T08:00', '2024-01-18T17:00'],
      [6, '2024-01-19T08:00', '2024-01-19T17:00'],
    ]);
    expect(line?.tasks.find(({ uid }) => uid === 6)?.['critical']).toBe(true);
    expect(line?.conflicts).toEqual([]);
  });

  const jobs = planIn(
    'j4.sm',
    `PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     3       1
  3      1     5       1
  4      1     0       0
************************************************************************
`,
  );

  it('PSPLIB: integers, the critical path found', () => {
    const line = jobs('j4');
    expect(
      line?.tasks.map(({ start, finish, totalSlack, critical }) => [start, finish, totalSlack, critical]),
    ).toEqual([
      [0, 0, 0, true],
      [0, 3, 2, false],
      [0, 5, 0, true],
      [5, 5, 0, true],
    ]);
  });

  const network = (maximum: number): string => `2 1 0 0
0 1 1 1 [0]
1 1 1 2 [4]
2 1 2 1 3 [${maximum}] [2]
3 1 0
0 1 0 0
1 1 3 1
2 1 2 1
3 1 0 0
9
`;
  const lags = planIn('kept.sch', network(-4));
  planIn('broken.sch', network(-3));

  it('rcpsp-max: longest paths, and the loop that a maximum lag makes', () => {
    const kept = lags('kept');
    expect(kept?.tasks.map(({ start, finish }) => [start, finish])).toEqual([
      [0, 0],
      [0, 3],
      [4, 6],
      [6, 6],
    ]);
    expect(kept?.conflicts).toEqual([]);
    const broken = lags('broken');
    expect(broken?.conflicts).toMatchObject([{ kind: 'impossible-lags' }]);
    expect((broken?.conflicts[0]?.['tasks'] as number[]).toSorted()).toEqual([1, 2]);
  });
});
