// Parents that the JQL did not find: of other projects, or closed to this person. Jira names them on their children.
import type { TaskId } from '#domain/plan/ids';
import { inChunks } from './in-chunks';
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
    wanted.forEach((id) => asked.add(id));
    const read = await Promise.all(inChunks(wanted, smallBulk).map((ids) => readParents(reader, ids)));
    const added = read.flatMap(({ issues }) => issues);
    restricted.push(...read.flatMap((one) => one.restricted));
    added.forEach((issue) => found.set(issue.id, issue));
    children = added;
  }
  return { issues: [...found.values()], restricted };
};

const readParents = async (reader: IssueReader, ids: readonly TaskId[]): Promise<OutsideParents> => {
  const answer = await reader.read(ids);
  if (answer === 'too-big' || !answer.ok) return { issues: [], restricted: [] };
  const { issues, broken } = answer.value;
  const present = new Set<string>([...issues, ...broken].map(({ id }) => id));
  return { issues, restricted: ids.filter((id) => !present.has(id)) };
};

const parentsOf = (issues: Iterable<Issue>): TaskId[] => {
  const ids = new Set<TaskId>();
  for (const { parentId } of issues) if (parentId !== null) ids.add(parentId);
  return [...ids];
};
