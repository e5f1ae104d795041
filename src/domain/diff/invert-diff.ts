// What takes a diff back.
import type { Diff } from './diff';

export const invertDiff = ({ changes }: Diff): Diff => ({
  changes: changes.map(({ taskId, before, after }) => ({ taskId, before: after, after: before })),
});
