// Where a new issue would stand, and of which types it could be there.
import { createPlan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import {
  endOfAll,
  indented,
  outdented,
  placeBeside,
  typesFor,
} from '../../../static/gantt/src/screens/create/new-place';
import type { CreateType, PageIssue } from '../../../static/gantt/src/state/page-state';
import { pageIssue } from '../support/page-issue';

const id = (text: string): TaskId => text as TaskId;
const epic = { id: 'epic', name: 'Epic', subtask: false, level: 1 };
const task = { id: 'task', name: 'Task', subtask: false, level: 0 };
const subtask = { id: 'sub', name: 'Sub-task', subtask: true, level: -1 };
const types: readonly CreateType[] = [epic, task, subtask].map((type) => ({ ...type, missing: [] }));

const issues = new Map<TaskId, PageIssue>(
  [
    pageIssue('e', { type: epic }),
    pageIssue('t', { type: task, parentId: id('e') }),
    pageIssue('s', { type: subtask, parentId: id('t') }),
  ].map((issue) => [issue.id, issue]),
);
const plan = createPlan(
  [...issues.values()].map((issue) => ({
    id: issue.id,
    key: issue.key,
    name: issue.summary,
    parentId: issue.parentId,
    kind: 'task' as const,
    stage: 'todo' as const,
    dates: { start: null, finish: null },
    progress: null,
    effort: null,
  })),
  [],
);
const facts = { plan, issues, types };
const names = (place: Parameters<typeof typesFor>[0]): string[] =>
  typesFor(place, facts).map(({ name }) => name);

describe('the place of a new issue', () => {
  it('is behind the row that it was asked on, beside it in the tree', () => {
    expect(placeBeside(id('t'), facts)).toEqual({ parentId: 'e', after: 't' });
    expect(placeBeside(id('group:mara'), facts)).toEqual(endOfAll);
  });

  it('goes a level deeper, behind the last that stands there, and back', () => {
    const deeper = indented(placeBeside(id('t'), facts), facts);
    expect(deeper).toEqual({ parentId: 't', after: 's' });
    expect(deeper && outdented(deeper, facts)).toEqual({ parentId: 'e', after: 't' });
  });

  it('goes no deeper than there are types, and no higher than the top', () => {
    expect(indented(placeBeside(id('s'), facts), facts)).toBeNull();
    expect(outdented(endOfAll, facts)).toBeNull();
    expect(indented(endOfAll, facts)).toBeNull();
  });

  it('decides on the types: one level below the parent, at the top those that stand by themselves', () => {
    expect(names(endOfAll)).toEqual(['Task', 'Epic']);
    expect(names({ parentId: id('e'), after: null })).toEqual(['Task']);
    expect(names({ parentId: id('t'), after: null })).toEqual(['Sub-task']);
  });
});
