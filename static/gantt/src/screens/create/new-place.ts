// Where a new issue would stand: behind a row, below it, or at the end, and which types it can have there. Pure.
import type { TaskId } from '#domain/plan/ids';
import { isGroup } from '../../state/group-rows';
import type { CreateType, PageIssue, PageState } from '../../state/page-state';

export interface NewPlace {
  readonly parentId: TaskId | null;
  /** Null for the end. */
  readonly after: TaskId | null;
}

type Facts = Pick<PageState, 'plan' | 'issues'> & { readonly types: readonly CreateType[] };

export const endOfAll: NewPlace = { parentId: null, after: null };

/** Behind the row, beside it in the tree. */
export function placeBeside(taskId: TaskId, { plan, issues }: Pick<Facts, 'plan' | 'issues'>): NewPlace {
  if (isGroup(taskId)) return endOfAll;
  return { parentId: parentOf(taskId, plan, issues), after: taskId };
}

/** A parent that is not an issue here, since nobody may see it, is none for a new one. */
function parentOf(taskId: TaskId, plan: Facts['plan'], issues: Facts['issues']): TaskId | null {
  const parentId = plan.tasks[plan.indexOf.get(taskId) ?? -1]?.parentId ?? null;
  return parentId !== null && issues.has(parentId) ? parentId : null;
}

/** A level deeper: below the row that it stood behind. Null where no type goes there. */
export function indented(place: NewPlace, facts: Facts): NewPlace | null {
  const { after } = place;
  if (after === null || after === place.parentId) return null;
  const deeper: NewPlace = { parentId: after, after: lastChild(after, facts.plan) };
  return typesFor(deeper, facts).length > 0 ? deeper : null;
}

function lastChild(parentId: TaskId, plan: Facts['plan']): TaskId | null {
  return plan.tasks.findLast((task) => task.parentId === parentId)?.id ?? null;
}

/** A level higher: behind the issue that it stood below. Null where it stands at the top. */
export function outdented({ parentId }: NewPlace, facts: Facts): NewPlace | null {
  if (parentId === null) return null;
  const higher: NewPlace = { parentId: parentOf(parentId, facts.plan, facts.issues), after: parentId };
  return typesFor(higher, facts).length > 0 ? higher : null;
}

/** One level below the parent's type; at the top, every type that stands by itself, the usual level first. */
export function typesFor({ parentId }: NewPlace, { issues, types }: Facts): readonly CreateType[] {
  const parent: PageIssue | undefined = parentId === null ? undefined : issues.get(parentId);
  if (parent) return types.filter(({ level }) => level === parent.type.level - 1);
  return types.filter(({ level }) => level >= 0).sort((a, b) => a.level - b.level);
}
