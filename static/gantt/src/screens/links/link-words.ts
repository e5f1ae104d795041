// A link in words: its two issues by key, its type where that is not the usual one, its lag in working days.
import type { TaskId } from '#domain/plan/ids';
import type { Link, LinkType } from '#domain/plan/link';
import type { PageState } from '../../state/page-state';
import type { Words } from '../../text/words';

export const keyOf = ({ issues }: Pick<PageState, 'issues'>, taskId: TaskId): string =>
  issues.get(taskId)?.key ?? issues.get(taskId)?.summary ?? '';

/** Whole and half days at most: what is shown is not what is written. */
export const toLagDays = ({ lag }: Pick<Link, 'lag'>, { workday }: PageState['schedule']): number =>
  Math.round((lag / workday) * 10) / 10;

/** "start to start +3 d"; empty for what needs no words. */
export const linkExtra = (type: LinkType, lagDays: number, { links }: Words): string =>
  [links.short[type], lagDays === 0 ? '' : links.days(lagDays)].filter((part) => part !== '').join(' ');

/** "LUM-15 → LUM-16, start to start +3 d" */
export const linkText = (
  state: Pick<PageState, 'issues'>,
  link: { readonly from: TaskId; readonly to: TaskId; readonly type: LinkType; readonly lagDays: number },
  words: Words,
): string => {
  const extra = linkExtra(link.type, link.lagDays, words);
  const arrow = words.links.arrow(keyOf(state, link.from), keyOf(state, link.to));
  return extra === '' ? arrow : `${arrow}, ${extra}`;
};
