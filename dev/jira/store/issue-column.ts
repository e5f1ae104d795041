// One thing that issues have, kept by row: each distinct cell once, and for each row the code of its cell. So a test or
// a place is worked out once per distinct cell. Knows rows and cells, not what they mean.
import type { Key } from './places';

/** A value, several, or none. An empty list counts as none. */
export type Cell = Key | readonly Key[] | null;

/** Order of the distinct cells; a list is placed by its least member. */
interface CellPlaces {
  /** By code; that of none is the last. */
  readonly places: Uint32Array;
  readonly distinct: number;
}

export interface Column {
  /** By row; 0 is none. */
  codes(): Uint32Array;
  /** By code. Some may no longer be in any row. */
  readonly cells: readonly Cell[];
  places(): CellPlaces;
  set(row: number, cell: Cell): void;
}

const isList = (cell: Cell): cell is readonly Key[] => Array.isArray(cell);

/** What a cell is found by: lists of the same members are the same cell. */
const identityOf = (cell: Key | readonly Key[]): Key =>
  isList(cell) ? `\0${typeof cell[0]}\0${cell.join('\0')}` : cell;

const isLess = (left: Key, right: Key): boolean => left < right;

const keyOf = (cell: Cell): Key => {
  if (!isList(cell)) return cell ?? '';
  return cell.reduce((least, key) => (isLess(key, least) ? key : least), cell[0] ?? '');
};

const compare = (left: Key, right: Key): number => (left < right ? -1 : left > right ? 1 : 0);

interface Order {
  /** Codes by their keys. */
  sorted: Uint32Array;
  places: Uint32Array;
  distinct: number;
  /** How many cells are in it. */
  count: number;
}

/** Natively where each cell is its own key, which is many times faster. */
const sortCodes = (codes: number[], keys: readonly Key[], codeOf: ReadonlyMap<Key, number>): number[] => {
  const own = codes.map((code) => keys[code] ?? '');
  const isNumeric = own.every((key) => typeof key === 'number');
  if (own.some((key, at) => codeOf.get(key) !== codes[at]))
    return codes.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
  const sorted: Iterable<Key> = isNumeric ? Float64Array.from(own, Number).sort() : own.sort();
  return Array.from(sorted, (key) => codeOf.get(key) ?? 0);
};

const merge = (old: Uint32Array, fresh: readonly number[], keys: readonly Key[]): Uint32Array => {
  const merged = new Uint32Array(old.length + fresh.length);
  let from = 0;
  let into = 0;
  for (const code of fresh) {
    const key = keys[code] ?? '';
    let low = from;
    for (let high = old.length; low < high;) {
      const middle = (low + high) >> 1;
      if (isLess(key, keys[old[middle] ?? 0] ?? '')) high = middle;
      else low = middle + 1;
    }
    merged.set(old.subarray(from, low), into);
    into += low - from;
    from = low;
    merged[into++] = code;
  }
  merged.set(old.subarray(from), into);
  return merged;
};

/** Cells of one key share a place; two that were placed before are compared by their places. */
const renumber = (order: Order, keys: readonly Key[]): void => {
  const { sorted, places: before, count } = order;
  const places = new Uint32Array(keys.length);
  let place = -1;
  let last = 0;
  for (const code of sorted) {
    const isSame =
      last !== 0 &&
      (code < count && last < count ? before[code] === before[last] : keys[code] === keys[last]);
    if (!isSame) place += 1;
    places[code] = place;
    last = code;
  }
  places[0] = place + 1;
  order.places = places;
  order.distinct = place + 2;
  order.count = keys.length;
};

/** Cells come, they don't change: only the new ones are sorted, and merged in. */
const createCellOrder = (cells: readonly Cell[], codeOf: ReadonlyMap<Key, number>): (() => CellPlaces) => {
  const keys: Key[] = [];
  const order: Order = {
    sorted: new Uint32Array(0),
    places: new Uint32Array(0),
    distinct: 0,
    count: 0,
  };
  return () => {
    if (order.count < cells.length) {
      for (let code = keys.length; code < cells.length; code++) keys.push(keyOf(cells[code] ?? null));
      const fresh: number[] = [];
      for (let code = Math.max(order.count, 1); code < cells.length; code++) fresh.push(code);
      order.sorted = merge(order.sorted, sortCodes(fresh, keys, codeOf), keys);
      renumber(order, keys);
    }
    return order;
  };
};

const ROOM = 64;

export const createColumn = (): Column => {
  const cells: Cell[] = [null];
  const codeOf = new Map<Key, number>();
  let codes = new Uint32Array(ROOM);

  const encode = (cell: Cell): number => {
    if (cell === null || (isList(cell) && cell.length === 0)) return 0;
    const identity = identityOf(cell);
    let code = codeOf.get(identity);
    if (code === undefined) {
      code = cells.length;
      cells.push(cell);
      codeOf.set(identity, code);
    }
    return code;
  };

  return {
    codes: () => codes,
    cells,
    places: createCellOrder(cells, codeOf),
    set(row, cell) {
      if (row >= codes.length) {
        const wider = new Uint32Array(Math.max(row + 1, codes.length * 2));
        wider.set(codes);
        codes = wider;
      }
      codes[row] = encode(cell);
    },
  };
};
