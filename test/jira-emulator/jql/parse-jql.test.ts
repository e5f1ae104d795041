import { parseJql } from '../../../dev/jira/jql/parse-jql';
import { smallSite } from './support/small-site';

const site = smallSite();

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

const ESCAPES =
  "is an illegal JQL escape sequence. The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.";

describe('a query that cannot be read is refused in the words of Jira', () => {
  test.each([
    [
      'project = ENG status = Open',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
    ],
    [
      'invalid query',
      `Error in the JQL Query: Expecting operator but got 'query'. ${OPERATORS} (line 1, character 9)`,
    ],
    ['a', `Error in the JQL Query: Expecting operator before the end of the query. ${OPERATORS}`],
    [
      'project =',
      'Error in JQL Query: Expecting either a value, list or function before the end of the query.',
    ],
    [
      'a=!',
      "Error in the JQL Query: Expecting either a value, list or function but got '!'. You must surround '!' in quotation marks to use it as a value. (line 1, character 3)",
    ],
    [
      'created >',
      'Error in JQL Query: Expecting either a value, list or function before the end of the query.',
    ],
    ['k = func(abc,', 'Error in the JQL Query: Expecting a function argument at the end of the query.'],
    ['project = ENG AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
    ['(a=b and c = d', "Error in the JQL Query: Expecting ')' before the end of the query."],
    [
      ', a = b',
      "Error in the JQL Query: Expecting a field name but got ','. You must surround ',' in quotation marks to use it as a field name. (line 1, character 1)",
    ],
    [
      '[brenden] = a',
      "Error in the JQL Query: Expecting a field name but got '['. Did you mean 'cf['? (line 1, character 1)",
    ],
    ['a =b order', "Error in the JQL Query: Expecting 'by' before the end of the query."],
    [
      'a =b order summary',
      "Error in the JQL Query: Expecting 'by' but got 'summary'. (line 1, character 12)",
    ],
    [
      'a =b order by ajsks blah',
      "Error in the JQL Query: Expecting either 'ASC' or 'DESC' but got 'blah'. (line 1, character 21)",
    ],
    ['order by a desc d', "Error in the JQL Query: Expecting ',' but got 'd'. (line 1, character 17)"],
    [
      'a =a and j not is empty',
      "Error in the JQL Query: Expecting 'IN' but got 'is'. (line 1, character 16)",
    ],
    [
      'summary ~ abort',
      "Error in the JQL Query: 'abort' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      'mine{www = qwwr',
      "Error in the JQL Query: The character '{' is a reserved JQL character. You must enclose it in a string or use the escape '\\u007b' instead. (line 1, character 5)",
    ],
    [
      "comment ~ 'test",
      "Error in the JQL Query: The quoted string 'test' has not been completed. (line 1, character 11)",
    ],
    ['comme\\unt ~ test', `Error in the JQL Query: '\\un' ${ESCAPES} (line 1, character 6)`],
    ['status =\n\n \\c', `Error in the JQL Query: '\\c' ${ESCAPES} (line 3, character 2)`],
    ['test = "case\\u278q"', `Error in the JQL Query: '\\u278q' ${ESCAPES} (line 1, character 13)`],
    [
      'summary ~ "a\u0003b"',
      "Error in the JQL Query: The character '\u0003' must be escaped. Use the escape '\\u0003' instead. (line 1, character 13)",
    ],
    [
      'a = b and\n c d',
      `Error in the JQL Query: Expecting operator but got 'd'. ${OPERATORS} (line 2, character 4)`,
    ],
  ])('%s', (query, error) => {
    expect(parseJql(query, site, 'strict')).toEqual({ query, errors: [error] });
  });
});

describe('a query that makes no sense on this site says why', () => {
  test.each([
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    [
      'issue.property[other].x = 1',
      "Field 'issue.property[other].x' does not exist or you do not have permission to view it.",
    ],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    ['status in test', `Operator 'in' does not support the non-list value '"test"' for field 'status'.`],
    ['project = INVALID', "The value 'INVALID' does not exist for the field 'project'."],
    ['priority = 77', "A value with ID '77' does not exist for the field 'priority'."],
    ['Severity = Tiny', "The option 'Tiny' for field 'Severity' does not exist."],
    ['key = ENG-999', "An issue with key 'ENG-999' does not exist for field 'key'."],
    [
      'status = (Open, Done)',
      "Operator '=' does not support the list value '(Open, Done)' for field 'status'.",
    ],
    [
      'assignee in currentUser()',
      "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
    ],
    ['status = EMPTY', "The field 'status' does not support searching for EMPTY values."],
    [
      'created > EMPTY',
      "The operator '>' does not support searching for EMPTY values on the field 'created'.",
    ],
    ['assignee = bogus()', "Unable to find JQL function 'bogus()'."],
    [
      'status = currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'status'.",
    ],
    ['created > now(1)', "Function 'now' expected '0' arguments but received '1'."],
    [
      'created > startOfDay(x)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    ],
    ['status changed before (11, 12)', 'The BEFORE predicate must be supplied with only 1 date value.'],
    ['status changed during 11', 'The DURING predicate must be supplied with exactly 2 date values.'],
    ['"Story points" = many', "Value 'many' for the 'Story points' field is not a valid number."],
    ['text ~ ""', "The field 'text' does not support searching for an empty string."],
    ['Sizing = Huge', "Value 'Huge' for the 'Sizing' field is not a valid number."],
    [
      'project in projectsWhereUserHasRole(nobody)',
      "Function 'projectsWhereUserHasRole' can not generate a list of projects for role 'nobody'; the role does not exist.",
    ],
    ['project = ENG order by text', "Not able to sort using field 'text'."],
  ])('%s', (query, error) => {
    expect(parseJql(query, site, 'strict')).toEqual({ query, errors: [error] });
  });

  test.each(['2026-03-11T10:00:00Z', '2026-03-11 10:00:00', '2026-02-30', '1y', 'yesterday'])(
    'a date that Jira does not read: %s',
    (date) => {
      expect(parseJql(`created > "${date}"`, site, 'strict').errors?.[0]).toMatch(
        `Date value '${date}' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm'`,
      );
    },
  );
});

describe('the three validations', () => {
  test('warn keeps the structure, as recorded', () => {
    expect(parseJql('project = ENG AND status = Done', site, 'warn')).toEqual({
      query: 'project = ENG AND status = Done',
      structure: {
        where: {
          clauses: [
            {
              field: { name: 'project', encodedName: 'project' },
              operator: '=',
              operand: { value: 'ENG', encodedValue: 'ENG' },
            },
            {
              field: { name: 'status', encodedName: 'status' },
              operator: '=',
              operand: { value: 'Done', encodedValue: 'Done' },
            },
          ],
          operator: 'and',
        },
      },
    });
  });

  test('warn has an empty list of warnings beside a syntax error, as recorded', () => {
    expect(parseJql('project = ENG status = Open', site, 'warn').warnings).toEqual([]);
  });

  test('warn mentions an unknown person, strict and none do not', () => {
    const query = 'assignee = "nosuchuser-xyz"';
    const structure = {
      where: {
        field: { name: 'assignee', encodedName: 'assignee' },
        operator: '=',
        operand: { value: 'nosuchuser-xyz', encodedValue: 'nosuchuser-xyz' },
      },
    };
    const warnings = ["The value 'nosuchuser-xyz' does not exist for the field 'assignee'."];
    expect(parseJql(query, site, 'warn')).toEqual({ query, structure, warnings });
    expect(parseJql(query, site, 'strict')).toEqual({ query, structure });
    expect(parseJql(query, site, 'none')).toEqual({ query, structure });
  });

  test('none does not ask whether a field is there', () => {
    expect(parseJql('universe = 42', site, 'none').errors).toBeUndefined();
  });
});

describe('the structure', () => {
  test('has functions, lists, properties and order in the shape of the OpenAPI document', () => {
    const query =
      'issue.property["gantt.plan"].mode in ("Service requests", auto) AND status CHANGED AFTER startOfMonth(-1M) ORDER BY updated DESC, key';
    expect(parseJql(query, site, 'strict').structure).toEqual({
      where: {
        clauses: [
          {
            field: {
              name: 'issue.property[gantt.plan].mode',
              encodedName: 'issue.property[gantt.plan].mode',
              property: [{ entity: 'issue', key: 'gantt.plan', path: 'mode', type: 'string' }],
            },
            operator: 'in',
            operand: {
              values: [
                { value: 'Service requests', encodedValue: '"Service requests"' },
                { value: 'auto', encodedValue: 'auto' },
              ],
              encodedOperand: '("Service requests", auto)',
            },
          },
          {
            field: { name: 'status', encodedName: 'status' },
            operator: 'changed',
            predicates: [
              {
                operator: 'after',
                operand: {
                  function: 'startOfMonth',
                  arguments: ['-1M'],
                  encodedOperand: 'startOfMonth(-1M)',
                },
              },
            ],
          },
        ],
        operator: 'and',
      },
      orderBy: {
        fields: [
          { field: { name: 'updated', encodedName: 'updated' }, direction: 'desc' },
          { field: { name: 'key', encodedName: 'key' } },
        ],
      },
    });
  });
});
