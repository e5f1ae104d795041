// Finds the links that may cross a window of rows without looking at the others.
import type { Plan } from '../plan/create-plan';
import type { VisibleRows } from './visible-rows';

const rowsPerBlock = 32;
/** A link over more blocks than this is kept apart, so that a few long links don't fill the index. */
const longLink = 64;

export interface LinkIndex {
  /** Links of block `b` are `entries[blockStart[b]] … entries[blockStart[b + 1] - 1]`. */
  readonly blockStart: Int32Array;
  readonly entries: Int32Array;
  readonly long: Int32Array;
  /** Greater than any link's index. */
  readonly linkCount: number;
}

/** Links whose ends both have a row. */
export function createLinkIndex(plan: Pick<Plan, 'linkFrom' | 'linkTo'>, rows: VisibleRows): LinkIndex {
  const blockCount = Math.ceil(rows.count / rowsPerBlock);
  const blockStart = new Int32Array(blockCount + 1);
  const long: number[] = [];
  eachSpan(plan, rows, (link, first, last) => {
    if (last - first > longLink) long.push(link);
    else
      for (let block = first; block <= last; block++)
        blockStart[block + 1] = (blockStart[block + 1] ?? 0) + 1;
  });
  for (let block = 0; block < blockCount; block++)
    blockStart[block + 1] = (blockStart[block + 1] ?? 0) + (blockStart[block] ?? 0);
  const entries = new Int32Array(blockStart[blockCount] ?? 0);
  const next = blockStart.slice();
  eachSpan(plan, rows, (link, first, last) => {
    if (last - first > longLink) return;
    for (let block = first; block <= last; block++) {
      const at = next[block] ?? 0;
      entries[at] = link;
      next[block] = at + 1;
    }
  });
  return { blockStart, entries, long: Int32Array.from(long), linkCount: plan.linkFrom.length };
}

/** Each link that may cross rows `[firstRow, endRow)` once, ascending. */
export function linksNear(index: LinkIndex, firstRow: number, endRow: number): number[] {
  const found = new Set<number>(index.long);
  const lastBlock = Math.min(Math.ceil(endRow / rowsPerBlock), index.blockStart.length - 1);
  const from = index.blockStart[Math.max(0, Math.floor(firstRow / rowsPerBlock))] ?? 0;
  const to = index.blockStart[Math.max(0, lastBlock)] ?? 0;
  for (let at = from; at < to; at++) found.add(index.entries[at] ?? 0);
  return [...found].sort((a, b) => a - b);
}

type SpanVisitor = (link: number, firstBlock: number, lastBlock: number) => void;

function eachSpan(
  { linkFrom, linkTo }: Pick<Plan, 'linkFrom' | 'linkTo'>,
  rows: VisibleRows,
  visit: SpanVisitor,
): void {
  for (let link = 0; link < linkFrom.length; link++) {
    const a = rows.rowOf[linkFrom[link] ?? -1] ?? -1;
    const b = rows.rowOf[linkTo[link] ?? -1] ?? -1;
    if (a < 0 || b < 0) continue;
    visit(link, Math.floor(Math.min(a, b) / rowsPerBlock), Math.floor(Math.max(a, b) / rowsPerBlock));
  }
}
