// Ranks: texts whose alphabetical order is the order of issues on boards, with room to put others between.
import type { Ask } from '../http/ask';
import type { Issue } from '../model';
import type { SiteStore } from '../store/site-store';

const base = 36;
const head = '0|';

/** The digits behind the bucket, `0|i0000f:` → `i0000f`; what stands behind the colon goes on as further digits. */
function toDigits(rank: string): string {
  return rank.replace(/^\d\|/, '').replace(':', '');
}

function toRank(digits: string): string {
  const padded = digits.padEnd(6, '0');
  return `${head}${padded.slice(0, 6)}:${padded.slice(6)}`;
}

function valueAt(digits: string, index: number, usual: number): number {
  const digit = digits[index];
  return digit === undefined ? usual : parseInt(digit, base);
}

/** Digits strictly between two others; an absent end lies beyond everything. */
function between(before: string, after: string | undefined): string {
  let made = '';
  let isBelow = after === undefined;
  for (let index = 0; ; index += 1) {
    const low = valueAt(before, index, 0);
    const high = isBelow ? base : valueAt(after ?? '', index, 0);
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return made + middle.toString(base);
    made += low.toString(base);
    if (high > low) isBelow = true;
  }
}

export function rankBetween(before: string | undefined, after: string | undefined): string {
  return toRank(between(toDigits(before ?? ''), after === undefined ? undefined : toDigits(after)));
}

export function findRankField(store: SiteStore): string | undefined {
  return store
    .table('customFields')
    .all()
    .find(({ kind }) => kind === 'rank')?.id;
}

export function rankOf(issue: Issue, fieldId: string): string | undefined {
  const rank = issue.custom[fieldId];
  return typeof rank === 'string' ? rank : undefined;
}

/** In the order of their ranks; those without one come last, oldest first. */
export function byRank(fieldId: string | undefined): (a: Issue, b: Issue) => number {
  const key = (issue: Issue): string => (fieldId === undefined ? undefined : rankOf(issue, fieldId)) ?? '~';
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : Number(a.id) - Number(b.id));
}

/** The ranks on either side of a place before or after an issue, the moved ones left aside. */
export function findGap(
  ask: Ask,
  fieldId: string,
  { target, side, moved }: { target: Issue; side: 'before' | 'after'; moved: ReadonlySet<string> },
): readonly [string | undefined, string | undefined] {
  const own = rankOf(target, fieldId);
  const isBefore = side === 'before';
  let nearest: string | undefined;
  for (const issue of own === undefined ? [] : ask.store.issues.all()) {
    const rank = moved.has(issue.id) ? undefined : rankOf(issue, fieldId);
    if (rank === undefined || rank === own || rank < (own ?? '') !== isBefore) continue;
    if (nearest === undefined || rank > nearest === isBefore) nearest = rank;
  }
  return side === 'before' ? [nearest, own] : [own, nearest];
}

const lasts = new WeakMap<SiteStore, string>();

/** Behind everything there is. Looked up once a site: later ones are behind those made since. */
export function takeLastRank(store: SiteStore, fieldId: string): string {
  const known = lasts.get(store) ?? findLast(store, fieldId);
  const digits = toDigits(known ?? 'i00000').slice(0, 6);
  const next = toRank((parseInt(digits, base) + 8).toString(base).padStart(6, '0'));
  lasts.set(store, next);
  return next;
}

function findLast(store: SiteStore, fieldId: string): string | undefined {
  let last: string | undefined;
  for (const issue of store.issues.all()) {
    const rank = rankOf(issue, fieldId);
    if (rank !== undefined && (last === undefined || rank > last)) last = rank;
  }
  return last;
}
