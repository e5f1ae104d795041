// Moves an issue to another status. Every status of the project leads to every other, as in a simplified workflow.
import { jiraHead, namedTrace, toHistoryItem } from '../fields/field-history';
import { type Found, found, missed, refusal } from '../http/answer';
import { type Ask, projectOf } from '../http/ask';
import type { Issue, Project, Resolution, Status } from '../model';
import { put } from '../store/collections';
import { withHistory } from './record-history';

export interface Transition {
  readonly id: string;
  readonly to: Status;
}

/** Numbered 11, 21, 31 … in the order of the project's statuses, as Jira numbers those of a new workflow. */
export function listTransitions({ store }: Pick<Ask, 'store'>, project: Project): Transition[] {
  return project.statusIds.flatMap((statusId, index) => {
    const to = store.table('statuses').get(statusId);
    return to ? [{ id: `${String(index + 1)}1`, to }] : [];
  });
}

function resolutionAfter(ask: Ask, issue: Issue, to: Status, wanted: Resolution | undefined): string | null {
  if (to.category !== 'done') return null;
  const [usual] = ask.store.table('resolutions').all();
  return wanted?.id ?? issue.resolutionId ?? usual?.id ?? null;
}

/** The issue in its new status, with its history; nothing is written. */
export function moveIssue(ask: Ask, issue: Issue, to: Status, wanted?: Resolution): Issue {
  const { store } = ask;
  const resolutionId = resolutionAfter(ask, issue, to, wanted);
  const resolutions = store.table('resolutions');
  const items = [
    ...(resolutionId === issue.resolutionId
      ? []
      : [
          toHistoryItem(
            jiraHead('resolution'),
            namedTrace(resolutions.get(issue.resolutionId ?? '')),
            namedTrace(resolutions.get(resolutionId ?? '')),
          ),
        ]),
    ...(issue.statusId === to.id
      ? []
      : [
          toHistoryItem(
            jiraHead('status'),
            namedTrace(store.table('statuses').get(issue.statusId)),
            namedTrace(to),
          ),
        ]),
  ];
  const moved = withHistory(ask, { ...issue, statusId: to.id, resolutionId }, items);
  const resolvedAt = resolutionId === null ? null : (issue.resolvedAt ?? moved.updatedAt);
  return { ...moved, resolvedAt };
}

export function mayTransition(ask: Ask, issue: Issue): boolean {
  return ask.permissions.can(ask.caller, 'TRANSITION_ISSUES', { project: projectOf(ask, issue), issue });
}

/** By the id of a transition of the issue's project. */
export function transitionIssue(
  ask: Ask,
  issue: Issue,
  transitionId: string,
  resolution?: Resolution,
): Found<Issue> {
  const transition = listTransitions(ask, projectOf(ask, issue)).find(({ id }) => id === transitionId);
  if (!transition || !mayTransition(ask, issue)) {
    return missed(refusal(400, ['It seems that you have tried to perform an illegal workflow operation.']));
  }
  const moved = moveIssue(ask, issue, transition.to, resolution);
  ask.store.commit([put('issues', moved)]);
  return found(moved);
}
