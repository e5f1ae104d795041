// Labels of several issues at once: each keeps what the others don't have.
import { commonLabels, toLabelEdits, toLabels } from '../../../static/gantt/src/screens/editors/label-edits';
import { pageIssue } from '../support/page-issue';

const issues = [pageIssue('1', { labels: ['web', 'api'] }), pageIssue('2', { labels: ['web', 'ops'] })];

describe('labels of several issues', () => {
  it('begin with those that all of them have', () => {
    expect(commonLabels(issues)).toEqual(['web']);
    expect(commonLabels([])).toEqual([]);
  });

  it('change only by what was added and taken away', () => {
    expect(toLabelEdits(issues, ['new'])).toEqual([
      { taskIds: ['1'], edit: { field: 'labels', value: ['api', 'new'] } },
      { taskIds: ['2'], edit: { field: 'labels', value: ['ops', 'new'] } },
    ]);
  });

  it('are no edit where nothing changes, and one where all end the same', () => {
    expect(toLabelEdits(issues, ['web'])).toEqual([]);
    const alike = [pageIssue('1', { labels: ['b', 'a'] }), pageIssue('2', { labels: ['a', 'b'] })];
    expect(toLabelEdits(alike, ['a', 'b', 'c'])).toHaveLength(1);
  });

  it('are split where there is a space or a comma, as Jira has none in them', () => {
    expect(toLabels(' one, two  three ')).toEqual(['one', 'two', 'three']);
  });
});
