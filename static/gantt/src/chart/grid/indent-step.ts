// How far each level of the tree is indented: less where it is deep, so that names keep their room.
import { maxIndentShare, minTreeIndent, treeIndent } from '../chart-metrics';

/** Px a level; `depth` is that of the deepest task, 0 where all are at the top. */
export function indentStep(depth: number, treeWidth: number): number {
  if (depth === 0) return treeIndent;
  return Math.min(treeIndent, Math.max(minTreeIndent, Math.floor((treeWidth * maxIndentShare) / depth)));
}
