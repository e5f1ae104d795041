// How much may hang on one issue. Beyond it Jira answers 413.
import { type Answer, answer, notSignedIn, refusal } from './answer';
import { type Ask, isSiteAdmin, isStranger } from './ask';

/** Atlassian's numbers, by the names that `issue/limit/report` uses. */
const issueLimits = {
  attachment: 2000,
  comment: 5000,
  issuelinks: 2000,
  remoteIssueLinks: 2000,
  worklog: 10_000,
} as const;

export type LimitedPart = keyof typeof issueLimits;

/** null while there is room for `more`. */
export function refuseBeyond(part: LimitedPart, count: number, more = 1): Answer | null {
  const most = issueLimits[part];
  if (count + more <= most) return null;
  return refusal(413, [`The per-issue limit of ${String(most)} has been reached for ${part}.`]);
}

/** Issues at or near a limit by how much they bear of it: from nine tenths on they are told of as approaching. */
export function reportLimits(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!isSiteAdmin(ask)) return refusal(403, ['You do not have permission to see the limits.']);
  const isByKey = ask.query.get('isReturningKeys') === 'true';
  const approaching: Record<string, Record<string, number>> = {};
  const breaching: Record<string, Record<string, number>> = {};
  const remote = ask.store.table('remoteLinks').all();
  for (const issue of ask.store.issues.all()) {
    const counts: Record<LimitedPart, number> = {
      attachment: ask.store.attachmentsOf(issue.id).length,
      comment: issue.comments.length,
      issuelinks: ask.store.linksOf(issue.id).length,
      remoteIssueLinks: remote.filter(({ issueId }) => issueId === issue.id).length,
      worklog: ask.store.worklogsOf(issue.id).length,
    };
    for (const [part, most] of Object.entries(issueLimits) as [LimitedPart, number][]) {
      if (counts[part] < most * 0.9) continue;
      const into = counts[part] >= most ? breaching : approaching;
      into[part] = { ...into[part], [isByKey ? issue.key : issue.id]: counts[part] };
    }
  }
  return answer({
    issuesApproachingLimit: approaching,
    issuesBreachingLimit: breaching,
    limits: issueLimits,
  });
}
