// Many new issues in one call: each stands or falls alone.
import { createIssue } from '../edit/create-issue';
import { readEdit } from '../edit/read-edit';
import { type Answer, answer, type Found, refusal } from '../http/answer';
import { type Ask, isStranger, readObject, type Route } from '../http/ask';
import { notSignedIn } from '../http/answer';
import type { Issue } from '../model';
import { toIssueSelf } from '../render/render-related';

const most = 50;

function createOne(ask: Ask, update: unknown): Found<Issue> {
  const request = readEdit(update);
  return request.ok ? createIssue(ask, request.value) : request;
}

function postIssues(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const updates = readObject(ask)['issueUpdates'];
  if (!Array.isArray(updates) || updates.length === 0) return refusal(400, ['No issues were given.']);
  if (updates.length > most)
    return refusal(400, [`The number of issues to create must not exceed ${String(most)}.`]);
  const made = updates.map((update: unknown) => createOne(ask, update));
  const issues = made.flatMap((one) =>
    one.ok ? [{ id: one.value.id, key: one.value.key, self: toIssueSelf(ask.view, one.value.id) }] : [],
  );
  const errors = made.flatMap((one, failedElementNumber) =>
    one.ok ? [] : [{ status: one.answer.status, elementErrors: one.answer.body, failedElementNumber }],
  );
  return answer({ issues, errors }, issues.length > 0 ? 201 : 400);
}

export const issueBulkRoutes: readonly Route[] = [{ method: 'POST', path: '/issue/bulk', run: postIssues }];
