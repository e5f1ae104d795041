// Reads of the issues asked for only those that changed, and answers the others from what is known of them already.
import type { Issue } from './issue';
import type { IssueReader } from './issue-reader';

export interface KnownIssues {
  /** Null where everything has to be read. */
  readonly changed: Promise<ReadonlySet<string> | null>;
  readonly known: (id: string) => Issue | undefined;
}

export const createChangedReader = (reader: IssueReader, { changed, known }: KnownIssues): IssueReader => ({
  ...reader,
  read: async (ids, onWait, bare) => {
    const wanted = await changed;
    const issues = ids.map(known).filter((issue) => issue !== undefined);
    const kept = wanted === null ? [] : issues.filter(({ id }) => !wanted.has(id));
    const have = new Set<string>(kept.map(({ id }) => id));
    const asked = ids.filter((id) => !have.has(id));
    if (asked.length === 0) return { ok: true, value: { issues: kept, broken: [], hasLists: true } };
    const answer = await reader.read(asked, onWait, bare);
    if (answer === 'too-big' || !answer.ok) return answer;
    return { ok: true, value: { ...answer.value, issues: [...kept, ...answer.value.issues] } };
  },
});
