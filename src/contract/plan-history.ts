// How `gantt.plan` moves on: a change, what takes it back, the next property, and the plan as it was on an earlier day.
import { fail, succeed, type Result } from './errors';
import {
  maxIncomingLinks,
  maxPastChanges,
  maxPlanPropertyBytes,
  type PastChange,
  type PlanAttributes,
  type PlanChange,
  type PlanProperty,
} from './plan-property';

type Links = NonNullable<PlanAttributes['links']>;
type LinkChanges = NonNullable<PlanChange['links']>;

const simpleAttributes = ['mode', 'constraint', 'deadline', 'calendarId', 'milestone'] as const;

const changeLinks = (links: Links, changes: LinkChanges): Links => {
  const next = new Map(Object.entries(links));
  for (const [key, link] of Object.entries(changes)) {
    if (link === null) next.delete(key);
    else next.set(key, link);
  }
  return Object.fromEntries(next);
};

/** The plan with a change made: attributes that it clears are absent afterwards. */
export const applyPlanChange = (plan: PlanAttributes, change: PlanChange): PlanAttributes => {
  const entries = new Map<string, unknown>(Object.entries(plan));
  for (const name of simpleAttributes) {
    const value = change[name];
    if (value === null) entries.delete(name);
    else if (value !== undefined) entries.set(name, value);
  }
  const links = changeLinks(plan.links ?? {}, change.links ?? {});
  if (Object.keys(links).length === 0) entries.delete('links');
  else entries.set('links', links);
  return Object.fromEntries(entries);
};

const invertLinkChanges = (links: Links, changes: LinkChanges): LinkChanges => {
  const inverse = new Map<string, LinkChanges[string]>();
  for (const [key, link] of Object.entries(changes)) {
    const before = links[key] ?? null;
    if (before !== null || link !== null) inverse.set(key, before);
  }
  return Object.fromEntries(inverse);
};

/** The change that takes `change` back, once it was made to `plan`. Clearing what is absent leaves no trace in it. */
export const invertPlanChange = (plan: PlanAttributes, change: PlanChange): PlanChange => {
  const inverse = new Map<string, unknown>();
  for (const name of simpleAttributes) {
    const before = plan[name] ?? null;
    if (change[name] !== undefined && (before !== null || change[name] !== null)) inverse.set(name, before);
  }
  const links = invertLinkChanges(plan.links ?? {}, change.links ?? {});
  if (Object.keys(links).length > 0) inverse.set('links', links);
  return Object.fromEntries(inverse);
};

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** Gives up the oldest changes until the rest fits. All text in a property is ASCII, so characters are bytes. */
const keepWhatFits = (property: PlanProperty): PlanProperty => {
  const room = maxPlanPropertyBytes - sizeOf({ ...property, past: [], dropped: Number.MAX_SAFE_INTEGER });
  let first = property.past.length;
  let used = 0;
  for (const change of property.past.toReversed()) {
    used += sizeOf(change) + 1;
    if (used > room || property.past.length - first === maxPastChanges) break;
    first -= 1;
  }
  return { ...property, past: property.past.slice(first), dropped: property.dropped + first };
};

export const neverChanged: PlanProperty = {
  v: 1,
  rev: 0,
  changed: 0,
  action: '',
  plan: {},
  past: [],
  dropped: 0,
};

/** The property after a change; `too-large` where the plan would have more incoming links than are kept. */
export const nextPlanProperty = (
  current: PlanProperty | null,
  change: PlanChange,
  made: Omit<PastChange, 'before'>,
): Result<PlanProperty> => {
  const last = current ?? neverChanged;
  const plan = applyPlanChange(last.plan, change);
  if (Object.keys(plan.links ?? {}).length > maxIncomingLinks) {
    return fail('too-large', `A task keeps no more than ${maxIncomingLinks} incoming links.`, {
      field: 'links',
    });
  }
  // Clocks differ between people; history stays in order all the same.
  const at = Math.max(made.at, last.changed);
  const past = [...last.past, { ...made, at, before: invertPlanChange(last.plan, change) }];
  return succeed(keepWhatFits({ ...last, rev: last.rev + 1, changed: at, action: made.action, plan, past }));
};

/** The plan as it stood at an instant (a change counts from its own instant on); null where that was given up. */
export const planAt = (property: PlanProperty, instant: number): PlanAttributes | null => {
  let plan = property.plan;
  for (const change of property.past.toReversed()) {
    if (change.at <= instant) return plan;
    plan = applyPlanChange(plan, change.before);
  }
  return property.dropped > 0 ? null : plan;
};
