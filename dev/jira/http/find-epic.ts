// What the endpoints of epics share: an epic as the caller may see it, and Jira's refusal of those of team-managed projects.
import type { Issue } from '../model';
import { type Answer, type Found, found, missed, refusal } from './answer';
import { type Ask, projectOf } from './ask';

const teamManagedWords =
  'The request contains a next-gen issue. This operation can\'t add next-gen issues to epics. To add a next-gen issue to an epic, use the Edit issue operation and set the parent property (i.e., \'"parent":{"key":"PROJ-123"}\' where "PROJ-123" has an issue type at level one of the issue type hierarchy). See <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v2/"> developer.atlassian.com </a> for more details.';

export const teamManagedRefusal: Answer = refusal(400, [teamManagedWords]);

export function isTeamManaged(ask: Ask, issue: Issue): boolean {
  return projectOf(ask, issue).style === 'next-gen';
}

export function isEpic(ask: Ask, issue: Issue): boolean {
  return ask.store.table('issueTypes').get(issue.typeId)?.hierarchyLevel === 1;
}

/** Of a company-managed project. */
export function findEpic(ask: Ask, idOrKey = ask.param('epicIdOrKey')): Found<Issue> {
  const epic = ask.store.issue(idOrKey);
  if (!epic || !ask.permissions.canSee(ask.caller, epic) || !isEpic(ask, epic))
    return missed(refusal(404, ['The epic does not exist or you do not have permission to see it.']));
  return isTeamManaged(ask, epic) ? missed(teamManagedRefusal) : found(epic);
}
