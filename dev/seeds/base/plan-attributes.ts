// Planning attributes that Jira has no field for, as the app keeps them in an issue's entity property.

import { planPropertyKey, type PlanAttributes, type PlanProperty } from '#contract/plan-property';
import type { Issue } from '../../jira/model';

/** As if somebody had set them once, at `at`. */
export function setPlanAttributes(issue: Issue, plan: PlanAttributes, at: number): void {
  const property: PlanProperty = {
    v: 1,
    rev: 1,
    changed: at,
    action: `seed-${issue.id}`,
    plan,
    past: [],
    dropped: 0,
  };
  issue.properties[planPropertyKey] = property;
}

/** What was set before; nothing where nothing was. */
export function planAttributesOf({ properties }: Issue): PlanAttributes {
  const property = properties[planPropertyKey] as PlanProperty | undefined;
  return property?.plan ?? {};
}
