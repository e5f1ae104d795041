// The grid as a picture, for frames in which rows pass too fast for elements to follow. What it leaves out nobody can see
// at that speed: the drawings inside the type's icon, focus and hover.
import { rowHeight } from '../chart-metrics';
import type { Cell } from '../chart-types';
import type { RowFace } from '../grid/row-view';
import { fitText } from './fit-text';
import type { FontName, LookName } from './looks';
import type { MeasureText, Primitive } from './primitives';
import type { RowWindow } from './scene-view';

export interface GridView extends RowWindow {
  /** Rows from here on are skeletons. */
  readonly count: number;
  readonly top: number;
  readonly width: number;
  /** In px, one a column. */
  readonly widths: readonly number[];
  readonly faceOf: (row: number) => RowFace;
  readonly measure: MeasureText;
}

/** Where a cell may draw. */
interface Room {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly isStrong: boolean;
  readonly measure: MeasureText;
}

const padding = 8;
const gap = 6;
const iconSize = 16;
const avatarSize = 20;
const lozengeHeight = 18;
const skeletonWidth = 160;

export function gridScene(view: GridView): Primitive[] {
  const out: Primitive[] = [];
  for (let row = view.firstRow; row < view.endRow; row++) drawRow(view, row, out);
  return out;
}

function drawRow(view: GridView, row: number, out: Primitive[]): void {
  const y = row * rowHeight - view.top;
  const { widths, width } = view;
  const face = row < view.count ? view.faceOf(row) : null;
  const ground = face && groundOf(face);
  if (ground) out.push(box(ground, [0, y, width, rowHeight]));
  if (face?.selected) out.push(box('row.edge', [0, y, 3, rowHeight]));
  let left = 0;
  for (let i = 0; i < widths.length; i++) {
    const share = widths[i] ?? 0;
    const cell = face ? face.cells[i] : ({ type: 'skeleton' } as const);
    const room = { left, width: share, middle: y + rowHeight / 2, measure: view.measure };
    if (cell) drawCell(cell, i === 0 ? treeRoom(face, room, out) : { ...room, isStrong: false }, out);
    left += share;
  }
  out.push(box('line.row', [0, y + rowHeight - 1, width, 1]));
}

function groundOf({ selected, group }: RowFace): LookName | null {
  if (selected) return 'surface.selected';
  return group === null ? null : 'row.group';
}

/** The tree's cell begins with what opens and closes it. */
function treeRoom(face: RowFace | null, room: Omit<Room, 'isStrong'>, out: Primitive[]): Room {
  const indent = face ? face.level * face.step : 0;
  const left = room.left + indent;
  if (face && face.expanded !== null) {
    const name = face.expanded ? 'chevronDown' : 'chevronRight';
    const [x, y] = [left + padding, room.middle - iconSize / 2];
    out.push({ type: 'glyph', look: 'glyph.subtle', name, x, y, size: iconSize });
  }
  const taken = iconSize + gap;
  return {
    ...room,
    left: left + taken,
    width: room.width - indent - taken,
    isStrong: face !== null && face.expanded !== null,
  };
}

function drawCell(cell: Cell, room: Room, out: Primitive[]): void {
  switch (cell.type) {
    case 'text':
      write(toneOf(cell.tone), 'label', { ...room, text: cell.text }, out);
      break;
    case 'name':
      drawName(cell, room, out);
      break;
    case 'lozenge':
      drawLozenge(cell, room, out);
      break;
    case 'person':
      drawAvatar(cell, room, out);
      break;
    case 'nobody':
      out.push(round('nobody', avatarBox(room)));
      break;
    case 'skeleton':
      drawSkeleton(room, out);
  }
}

const toneOf = (tone: 'plain' | 'subtle' | 'danger' | undefined): LookName => {
  if (tone === 'danger') return 'cell.danger';
  return tone === 'subtle' ? 'text.subtlest' : 'text.subtle';
};

interface Line extends Room {
  readonly text: string;
}

function write(
  look: LookName,
  font: FontName,
  { left, width, middle, text, measure }: Line,
  out: Primitive[],
): void {
  const room = width - 2 * padding;
  if (text === '' || room <= 0) return;
  const fitted = fitText(text, room, (part) => measure(part, font));
  out.push({
    type: 'text',
    look,
    font,
    x: left + padding,
    y: middle,
    text: fitted,
    align: 'left',
    halo: null,
  });
}

function drawName(cell: Cell & { type: 'name' }, room: Room, out: Primitive[]): void {
  const { middle, measure, isStrong } = room;
  const icon = [room.left + padding, middle - iconSize / 2, iconSize, iconSize] as const;
  out.push({ ...box(`icon.${cell.icon}`, icon), radius: 4 });
  let taken = iconSize + gap;
  if (cell.key !== '') {
    write(
      'text.subtlest',
      'label',
      { ...room, left: room.left + taken, width: Infinity, text: cell.key },
      out,
    );
    taken += measure(cell.key, 'label') + gap;
  }
  const line = { ...room, left: room.left + taken, width: room.width - taken, text: cell.text };
  write(cell.icon === 'lock' ? 'text.inferred' : 'text', isStrong ? 'nameStrong' : 'name', line, out);
}

function drawLozenge({ text, tone }: Cell & { type: 'lozenge' }, room: Room, out: Primitive[]): void {
  const inner = 5;
  const width = Math.min(room.width - 2 * padding, room.measure(text, 'smallStrong') + 2 * inner);
  if (width <= 2 * inner) return;
  const place = [room.left + padding, room.middle - lozengeHeight / 2, width, lozengeHeight] as const;
  out.push({ ...box(`lozenge.${tone}`, place), radius: 4 });
  const line = { ...room, left: room.left + inner, width: width - 2 * inner + 2 * padding, text };
  write(`lozenge.${tone}.text`, 'smallStrong', line, out);
}

function drawAvatar({ initials, accent }: Cell & { type: 'person' }, room: Room, out: Primitive[]): void {
  const place = avatarBox(room);
  out.push(round(`avatar.${accent}`, place));
  const x = place[0] + avatarSize / 2;
  const y = room.middle - 0.8;
  out.push({
    type: 'text',
    look: 'text.inverse',
    font: 'tiny',
    x,
    y,
    text: initials,
    align: 'center',
    halo: null,
  });
}

function drawSkeleton(room: Room, out: Primitive[]): void {
  const width = Math.min(skeletonWidth, room.width - 2 * padding);
  if (width > 0)
    out.push({ ...box('skeleton', [room.left + padding, room.middle - 6, width, 12]), radius: 4 });
}

const avatarBox = ({ left, middle }: Room) =>
  [left + padding, middle - avatarSize / 2, avatarSize, avatarSize] as const;

type Place = readonly [x: number, y: number, width: number, height: number];

const box = (look: LookName, [x, y, width, height]: Place) =>
  ({ type: 'box', look, x, y, width, height, radius: 0 }) as const;

const round = (look: LookName, place: Place) => ({ ...box(look, place), radius: place[2] / 2 });
