// JQL that is kept by ids and read by names: nothing that was typed is lost on the way, and renames don't matter.
import fc from 'fast-check';
import { fromJqlText, toJqlText, toJqlTokens } from '../../src/jira/jql-tokens';
import { toShownJql, toStoredJql, type JqlNames } from '../../src/jira/stored-jql';

const names: JqlNames = {
  project: [{ id: '10000', name: 'LUM', others: ['Lumen'] }],
  version: [
    { id: '10100', name: 'Launch 1.0' },
    { id: '10101', name: 'Twice' },
    { id: '10102', name: 'Twice' },
    { id: '10103', name: '10104' },
    { id: '10104', name: 'Hidden behind a name' },
  ],
  sprint: [{ id: '7', name: 'Say "hi" \\ and go' }],
  status: [{ id: '3', name: 'In Progress' }],
  person: [{ id: '712020:ab-cd', name: 'Mara Ivanova' }],
  field: [{ id: 'cf[10010]', name: 'Story Points' }],
};

describe('JQL as it is kept', () => {
  it('names projects, versions, sprints, statuses, people and fields by their ids', () => {
    expect(
      toStoredJql(
        `project = Lumen AND fixVersion in ("launch 1.0", unreleasedVersions()) and Status was not in ('In Progress')
         OR assignee != "Mara Ivanova" AND "Story Points" > 3 ORDER BY "Story Points" DESC`,
        names,
      ),
    ).toBe(
      `project = 10000 AND fixVersion in (10100, unreleasedVersions()) and Status was not in (3)
         OR assignee != "712020:ab-cd" AND cf[10010] > 3 ORDER BY cf[10010] DESC`,
    );
  });

  it('leaves what is not known, what two have, and what Jira would read as a name', () => {
    const typed = 'project = NOPE AND fixVersion in (Twice, "Hidden behind a name") AND sprint = 8';
    expect(toStoredJql(typed, names)).toBe(typed);
  });

  it('touches no text that is only searched for, and no argument of a function', () => {
    const typed = `summary ~ "LUM" AND text ~ 'Mara Ivanova' AND assignee in membersOf("Mara Ivanova")`;
    expect(toStoredJql(typed, names)).toBe(typed);
  });

  it('goes on behind a function', () => {
    expect(toStoredJql('assignee in (membersOf("LUM"), "Mara Ivanova")', names)).toBe(
      'assignee in (membersOf("LUM"), "712020:ab-cd")',
    );
  });

  it('is shown by names, quoted so that they are read as names again', () => {
    expect(toShownJql('project = 10000 AND sprint = 7 AND cf[10010] is not EMPTY', names)).toBe(
      'project = "LUM" AND sprint = "Say \\"hi\\" \\\\ and go" AND "Story Points" is not EMPTY',
    );
  });

  it('survives a rename', () => {
    const stored = toStoredJql('project = LUM', names);
    const renamed = { ...names, project: [{ id: '10000', name: 'LIGHT' }] };
    expect(toShownJql(stored, renamed)).toBe('project = "LIGHT"');
  });
});

const word = fc.oneof(
  fc.constantFrom('project', 'fixVersion', 'sprint', 'status', 'assignee', 'cf[10010]', '"Story Points"'),
  fc.constantFrom('=', '!=', 'in', 'not', '(', ')', ',', 'and', 'OR', 'is', 'EMPTY', 'order by', 'was', '~'),
  fc.constantFrom('LUM', '10000', 'Twice', '10101', '10104', '7', '3', '"In Progress"', '"712020:ab-cd"'),
  fc.string({ maxLength: 12 }).map(toJqlText),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

const anyJql = fc.array(word, { maxLength: 25 }).map((parts) => parts.join(' '));

describe('any JQL, sound or not', () => {
  it('is the same again when its parts are joined', () => {
    fc.assert(
      fc.property(anyJql, (jql) => {
        expect(
          toJqlTokens(jql)
            .map(({ raw }) => raw)
            .join(''),
        ).toBe(jql);
      }),
    );
  });

  it('is kept as it was kept before it was shown', () => {
    fc.assert(
      fc.property(anyJql, (jql) => {
        const stored = toStoredJql(jql, names);
        expect(toStoredJql(toShownJql(stored, names), names)).toBe(stored);
      }),
    );
  });

  it('changes nothing when it is kept twice', () => {
    fc.assert(
      fc.property(anyJql, (jql) => {
        const stored = toStoredJql(jql, names);
        expect(toStoredJql(stored, names)).toBe(stored);
      }),
    );
  });

  it('quotes every text so that it is read as the same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [token, ...others] = toJqlTokens(toJqlText(text));
        expect(others).toEqual([]);
        expect(token && fromJqlText(token)).toBe(text);
      }),
    );
  });
});
