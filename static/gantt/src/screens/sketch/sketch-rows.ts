// The sketched issues as rows of a list, in the plan's order, and how many there are by origin.
import type { TaskId } from '#domain/plan/ids';
import type { Sketch } from '../../state/page-state';
import type { PageState } from '../../state/page-state';

export type Origin = Sketch['origin']['type'];

export interface SketchRow {
  readonly id: TaskId;
  readonly key: string;
  readonly name: string;
  readonly sketch: Sketch;
  /** This person may not edit it. */
  readonly locked: boolean;
}

type SketchSource = Pick<PageState, 'plan' | 'sketches' | 'locked'>;

export const toSketchRows = ({ plan, sketches, locked }: SketchSource): readonly SketchRow[] =>
  plan.tasks.flatMap(({ id, key, name }) => {
    const sketch = sketches.get(id);
    return sketch ? [{ id, key, name, sketch, locked: locked.has(id) }] : [];
  });

/** From what says most to what says least. */
const origins: readonly Origin[] = ['sprint', 'link', 'version', 'parent', 'estimate'];

export interface OriginCount {
  readonly origin: Origin;
  readonly count: number;
}

/** Only those that there are. */
export function countOrigins(sketches: Iterable<Sketch>): readonly OriginCount[] {
  const counts = new Map<Origin, number>();
  for (const { origin } of sketches) counts.set(origin.type, (counts.get(origin.type) ?? 0) + 1);
  return origins.flatMap((origin) => {
    const count = counts.get(origin) ?? 0;
    return count > 0 ? [{ origin, count }] : [];
  });
}
