// Queries by chance, from a grammar of the fields, operators and functions that the random site has values for.
import fc from 'fast-check';

interface Vocabulary {
  readonly field: string;
  readonly values: readonly string[];
  readonly operators: 'equal' | 'ordered' | 'like';
  readonly isNeverEmpty?: boolean;
}

const DATES = [
  '2026-09-20',
  '2026-10-05',
  '-4w',
  '3d',
  'now()',
  'startOfMonth()',
  'startOfDay(-10)',
  'endOfMonth(-1)',
];

const vocabularies: readonly Vocabulary[] = [
  { field: 'project', values: ['OPEN', 'SHUT'], operators: 'equal' },
  {
    field: 'key',
    values: ['OPEN-20', 'SHUT-30', 'OPEN-400', 'OPEN-9999'],
    operators: 'ordered',
    isNeverEmpty: true,
  },
  {
    field: 'status',
    values: ['"To Do"', '"In Progress"', 'Done', '3'],
    operators: 'equal',
    isNeverEmpty: true,
  },
  { field: 'statusCategory', values: ['new', 'Done'], operators: 'equal', isNeverEmpty: true },
  { field: 'issuetype', values: ['Epic', 'Task', 'Sub-task'], operators: 'equal' },
  { field: 'priority', values: ['High', 'Medium'], operators: 'ordered' },
  { field: 'resolution', values: ['Done', 'Unresolved'], operators: 'equal' },
  { field: 'assignee', values: ['acc-ada', 'acc-ben', 'nobody', 'currentUser()'], operators: 'equal' },
  { field: 'reporter', values: ['acc-ada', 'acc-cleo'], operators: 'equal' },
  { field: 'labels', values: ['a', 'B', 'zzz'], operators: 'equal' },
  { field: 'component', values: ['Core', 'Rim'], operators: 'equal' },
  { field: 'fixVersion', values: ['1.0', '2.0', '600'], operators: 'ordered' },
  { field: 'parent', values: ['OPEN-1', 'OPEN-2', 'OPEN-4', 'SHUT-3'], operators: 'equal' },
  { field: 'sprint', values: ['11', '"Sprint 12"'], operators: 'equal' },
  { field: '"Story point estimate"', values: ['0', '3', '5'], operators: 'ordered' },
  { field: 'originalEstimate', values: ['4h', '1d', '0'], operators: 'ordered' },
  { field: 'timespent', values: ['1h', '30m'], operators: 'ordered' },
  { field: 'votes', values: ['0', '2'], operators: 'ordered' },
  { field: 'due', values: DATES, operators: 'ordered' },
  { field: '"Start date"', values: DATES, operators: 'ordered' },
  { field: 'created', values: DATES, operators: 'ordered' },
  { field: 'updated', values: DATES, operators: 'ordered' },
  { field: 'worklogAuthor', values: ['acc-ben', 'acc-cleo'], operators: 'equal' },
  { field: 'issueLinkType', values: ['blocks', '"is blocked by"'], operators: 'equal' },
  { field: 'issue.property[plan].mode', values: ['auto', 'manual'], operators: 'equal' },
  { field: 'issue.property[plan].effort', values: ['1', '3'], operators: 'ordered' },
  {
    field: 'summary',
    values: ['wall', '"roof 7"', '"pa*"', '"wire OR pipe"'],
    operators: 'like',
    isNeverEmpty: true,
  },
];

const singles = {
  equal: ['=', '!='],
  ordered: ['=', '!=', '<', '<=', '>', '>='],
  like: ['~', '!~'],
} as const;

const comparison = ({ field, values, operators, isNeverEmpty }: Vocabulary): fc.Arbitrary<string> => {
  const value = fc.constantFrom(...values);
  const single = fc
    .tuple(fc.constantFrom<string>(...singles[operators]), value)
    .map(([operator, one]) => `${field} ${operator} ${one}`);
  if (operators === 'like') return single;
  const list = fc
    .tuple(fc.constantFrom('in', 'not in'), fc.uniqueArray(value, { minLength: 1, maxLength: 3 }))
    .map(([operator, many]) => `${field} ${operator} (${many.join(', ')})`);
  const empty = fc.constantFrom('is EMPTY', 'is not EMPTY').map((operator) => `${field} ${operator}`);
  return fc.oneof({ weight: 3, arbitrary: single }, list, isNeverEmpty === true ? single : empty);
};

const pasts = [
  ['status', ['"To Do"', '"In Progress"', 'Done', '"was 2"']],
  ['assignee', ['acc-ada', 'acc-ben', 'EMPTY']],
  ['fixVersion', ['1.0', '2.0']],
] as const;

const MOMENTS = ['', 'by acc-ben', 'after -6d', 'before 2026-09-30', 'on 2026-09-26', 'during (-10d, -3d)'];

const past: fc.Arbitrary<string> = fc
  .constantFrom(...pasts)
  .chain(([field, values]) =>
    fc
      .tuple(
        fc.constantFrom('was', 'was not', 'changed', 'changed to', 'changed from'),
        fc.constantFrom<string>(...values),
        fc.constantFrom(...MOMENTS),
      )
      .map(
        ([operator, value, moment]) =>
          `${field} ${operator} ${operator === 'changed' ? '' : value} ${moment}`,
      ),
  );

const listed = fc.constantFrom(
  'sprint in openSprints()',
  'fixVersion in releasedVersions()',
  'issuetype in subtaskIssueTypes()',
  'assignee in membersOf(jira-admins)',
  'issue in linkedIssues(OPEN-20)',
  'issue in childIssuesOf(OPEN-2)',
);

const terminal: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...vocabularies).chain(comparison) },
  { weight: 2, arbitrary: past },
  { weight: 1, arbitrary: listed },
);

const { clause } = fc.letrec<{ clause: string }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    terminal,
    tie('clause').map((inner) => `NOT (${inner})`),
    fc.tuple(tie('clause'), tie('clause')).map(([left, right]) => `(${left} AND ${right})`),
    fc.tuple(tie('clause'), tie('clause')).map(([left, right]) => `(${left} OR ${right})`),
  ),
}));

const SORTS = [
  'key',
  'summary',
  'assignee',
  'priority',
  'status',
  'due',
  'created',
  'updated',
  'rank',
  'fixVersion',
  'labels',
  'parent',
  'sprint',
  'votes',
  'project',
  '"Story point estimate"',
  'timespent',
  'resolution',
];

const order = fc
  .uniqueArray(fc.constantFrom(...SORTS), { maxLength: 3 })
  .chain((fields) =>
    fc
      .array(fc.constantFrom('', ' ASC', ' DESC'), { minLength: fields.length, maxLength: fields.length })
      .map((ways) => fields.map((field, at) => `${field}${ways[at] ?? ''}`).join(', ')),
  );

export const anyQuery: fc.Arbitrary<string> = fc
  .tuple(clause, order)
  .map(([where, by]) => (by === '' ? where : `${where} ORDER BY ${by}`));
