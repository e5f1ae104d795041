// Parents that the JQL did not find: of other projects, or closed to this person. Jira names them on their children.
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from './issue';
import { smallBulk, type IssueReader } from './issue-reader';

export interface OutsideParents {
  /** Those that may be seen. */
  readonly issues: readonly Issue[];
  /** Those that are there and may not be seen. */
  readonly restricted: readonly TaskId[];
}

/** Deeper hierarchies than this Jira doesn't have. */
const maxRounds = 8;

/** Reads upwards until no parent is unknown. One that can't be read for another reason is left out: its children stand on top. */
export const loadParents = async (
  reader: IssueReader,
  known: ReadonlyMap<TaskId, Issue>,
): Promise<OutsideParents> => {
  const found = new Map<TaskId, Issue>();
  const restricted: TaskId[] = [];
  const asked = new Set<TaskId>();
  let children: Iterable<Issue> = known.values();
  for (let round = 0; round < maxRounds; round++) {
    const wanted = parentsOf(children).filter((id) => !known.has(id) && !asked.has(id));
    if (wanted.length === 0) break;
    const added: Issue[] = [];
    for (let i = 0; i < wanted.length; i += smallBulk) {
      const ids = wanted.slice(i, i + smallBulk);
      ids.forEach((id) => asked.add(id));
      const answer = await reader.read(ids);
      if (answer === 'too-big' || !answer.ok) continue;
      added.push(...answer.value.issues);
      const present = new Set<string>([...answer.value.issues, ...answer.value.broken].map(({ id }) => id));
      restricted.push(...ids.filter((id) => !present.has(id)));
    }
    added.forEach((issue) => found.set(issue.id, issue));
    children = added;
  }
  return { issues: [...found.values()], restricted };
};

const parentsOf = (issues: Iterable<Issue>): TaskId[] => {
  const ids = new Set<TaskId>();
  for (const { parentId } of issues) if (parentId !== null) ids.add(parentId);
  return [...ids];
};
