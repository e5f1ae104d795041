// The filter's card: choices with their counts, and filters as they are ticked.
import {
  choicesFor,
  chosenIn,
  filterFields,
  hasQuick,
  toggleQuick,
  withChosen,
} from '../../../static/gantt/src/screens/toolbar/filter-fields';
import { pageIssue } from '../support/page-issue';

const mara = { accountId: 'm', name: 'Mara Ivanova', avatarUrl: null };
const issues = [
  pageIssue('1', { assignee: mara, labels: ['web', 'api'] }),
  pageIssue('2', { assignee: mara, labels: ['web'] }),
  pageIssue('3', { assignee: null }),
];

describe('choices of a field', () => {
  it('are counted over the loaded issues, nobody first, then by name', () => {
    expect(choicesFor('assignee', issues)).toEqual([
      { id: null, name: '', count: 1 },
      { id: 'm', name: 'Mara Ivanova', count: 2 },
    ]);
    expect(choicesFor('label', issues)).toEqual([
      { id: 'api', name: 'api', count: 1 },
      { id: 'web', name: 'web', count: 2 },
    ]);
  });
});

describe('filters', () => {
  it.each(filterFields)('of %s are read as they were written', (field) => {
    const filters = withChosen([{ by: 'dates', which: 'late' }], field, ['a', 'b']);
    expect(chosenIn(filters, field)).toEqual(['a', 'b']);
    expect(filters).toHaveLength(2);
  });

  it('are gone when their last value is unticked', () => {
    const filters = withChosen([], 'assignee', [null]);
    expect(chosenIn(filters, 'assignee')).toEqual([null]);
    expect(withChosen(filters, 'assignee', [])).toEqual([]);
  });

  it('toggle quick ones and leave the rest alone', () => {
    const filters = toggleQuick(withChosen([], 'label', ['web']), 'mine');
    expect(hasQuick(filters, 'mine')).toBe(true);
    expect(toggleQuick(filters, 'mine')).toEqual(withChosen([], 'label', ['web']));
  });
});
