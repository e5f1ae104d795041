// Each task's place among its siblings, as a tree grid tells it to assistive technology.
export interface SiblingPositions {
  /** From 1. */
  readonly position: Int32Array;
  readonly size: Int32Array;
}

/** `parent` in tree order, -1 for a top task. */
export function toSiblingPositions(parent: Int32Array): SiblingPositions {
  const count = parent.length;
  const children = new Int32Array(count + 1);
  const position = new Int32Array(count);
  const size = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = (parent[i] ?? -1) + 1;
    position[i] = children[slot] = (children[slot] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) size[i] = children[(parent[i] ?? -1) + 1] ?? 0;
  return { position, size };
}
