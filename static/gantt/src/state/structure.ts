// Which issues there are and in which order: made, taken away and ranked by the person, shown before Jira has it so.
// Pure: from what Jira has and what is on its way to what the page shows.
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { CreateType } from '#jira/create-types';
import type { Issue } from '#jira/issue';
import type { Placement } from '#jira/rank-issues';
import type { IssueBook } from './issue-book';
import type { IdOf } from './issue-names';
import { showLink } from './shown-link';
import type { Draft, LinkMove, RankMove } from './structure-types';
import type { Direction, UndoStep } from './undo-stack';

export type StructureChange = {
  readonly idOf: IdOf;
  readonly step: UndoStep;
  /** Null where it is done for the first time. */
  readonly direction: Direction | null;
} & (
  | { readonly type: 'create'; readonly draft: Draft }
  | { readonly type: 'delete'; readonly taskId: TaskId }
  | { readonly type: 'rank'; readonly move: RankMove; readonly way: Direction }
  | { readonly type: 'link'; readonly move: LinkMove; readonly way: Direction }
);

export type ChangeOf<Type extends StructureChange['type']> = Extract<
  StructureChange,
  { readonly type: Type }
>;

const anchorOf = ({ place }: Placement): TaskId => ('before' in place ? place.before : place.after);

/** The ids in their new order; what is not among them is passed over, and without its anchor nothing moves. */
export const placeIds = (order: readonly TaskId[], placement: Placement): readonly TaskId[] => {
  const anchor = anchorOf(placement);
  const known = new Set(order);
  const moved = placement.taskIds.filter((id) => known.has(id) && id !== anchor);
  const left = new Set(moved);
  const rest = order.filter((id) => !left.has(id));
  const at = rest.indexOf(anchor);
  if (at < 0) return order;
  return rest.toSpliced('before' in placement.place ? at : at + 1, 0, ...moved);
};

/** What brings the ids back to where they stand: each run of them behind, or before, the neighbour that stays. */
export const toWayBack = (order: readonly TaskId[], taskIds: readonly TaskId[]): readonly Placement[] => {
  const moved = new Set(taskIds);
  const back: Placement[] = [];
  let run: TaskId[] = [];
  let neighbour: TaskId | null = null;
  for (const id of [...order, null]) {
    if (id !== null && moved.has(id)) {
      run.push(id);
      continue;
    }
    if (run.length > 0 && neighbour !== null) back.push({ taskIds: run, place: { after: neighbour } });
    else if (run.length > 0 && id !== null) back.push({ taskIds: run, place: { before: id } });
    run = [];
    neighbour = id;
  }
  return back;
};

/** Whether the ids stand in a row right at their place. */
export const isPlaced = (order: readonly TaskId[], placement: Placement): boolean =>
  placeIds(order, placement).every((id, i) => id === order[i]);

export const reorder = (book: IssueBook, ids: readonly TaskId[]): void => {
  const issues = ids.map((id) => book.issues.get(id)).filter((issue) => issue !== undefined);
  const listed = new Set(ids);
  const others = [...book.issues.values()].filter(({ id }) => !listed.has(id));
  book.issues.clear();
  for (const issue of [...issues, ...others]) book.issues.set(issue.id, issue);
};

export const placeIssues = (book: IssueBook, placement: Placement): void => {
  reorder(book, placeIds([...book.issues.keys()], placement));
};

export const insertIssue = (book: IssueBook, issue: Issue, after: TaskId | null): void => {
  const isThere = book.issues.has(issue.id);
  book.issues.set(issue.id, issue);
  if (after !== null && !isThere) placeIssues(book, { taskIds: [issue.id], place: { after } });
};

/** The book as it will be once all changes are done; the book itself where there are none. */
export const withChanges = (
  book: IssueBook,
  changes: readonly StructureChange[],
  types: readonly CreateType[],
): IssueBook => {
  if (changes.length === 0) return book;
  const shown: IssueBook = { ...book, issues: new Map(book.issues), outside: new Map(book.outside) };
  for (const change of changes) {
    if (change.type === 'create') addDraft(shown, change, types);
    else if (change.type === 'delete') shown.issues.delete(change.idOf(change.taskId));
    else if (change.type === 'link') showLink(shown, change);
    else for (const one of toPlacements(change)) placeIssues(shown, one);
  }
  return shown;
};

const addDraft = (
  shown: IssueBook,
  { draft: { id, asked }, idOf }: ChangeOf<'create'>,
  types: readonly CreateType[],
): void => {
  const parentId = asked.parentId === null ? null : idOf(asked.parentId);
  const parent = parentId === null ? undefined : (shown.issues.get(parentId) ?? shown.outside.get(parentId));
  const type = chooseType(types, asked.issueTypeId, parent);
  const issue = toDraftIssue(id, { summary: asked.summary, parentId, type });
  insertIssue(shown, issue, asked.after === null ? null : idOf(asked.after));
};

export const toPlacements = ({ move, way, idOf }: ChangeOf<'rank'>): readonly Placement[] => {
  const placements = way === 'forth' ? [move.forth] : move.back;
  return placements.map(({ taskIds, place }) => ({
    taskIds: taskIds.map(idOf),
    place: 'before' in place ? { before: idOf(place.before) } : { after: idOf(place.after) },
  }));
};

/** Undefined where the project has no type that would do. */
export const chooseType = (
  types: readonly CreateType[],
  wanted: string | undefined,
  parent: Issue | undefined,
): CreateType | undefined => {
  if (wanted !== undefined) return types.find(({ id }) => id === wanted);
  const level = parent ? parent.type.level - 1 : 0;
  const fitting = types.filter((type) => type.level === level);
  return fitting.find(({ missing }) => missing.length === 0) ?? fitting[0];
};

/** What is known of an issue that Jira doesn't have yet. */
export const toDraftIssue = (
  id: TaskId,
  given: {
    readonly summary: string;
    readonly parentId: TaskId | null;
    readonly type: CreateType | undefined;
    readonly key?: string;
  },
): Issue => ({
  id,
  key: (given.key ?? '') as IssueKey,
  summary: given.summary,
  parentId: given.parentId,
  type: given.type ?? { id: '', name: '', subtask: false, level: 0 },
  status: { id: '', name: '', stage: 'todo' },
  assignee: null,
  priority: null,
  startValue: null,
  endValue: null,
  progress: null,
  estimateSeconds: null,
  updated: '',
  plan: null,
  links: [],
  labels: [],
  sprints: [],
  versions: [],
  isMilestone: false,
});
