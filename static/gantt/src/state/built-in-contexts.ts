// The views that everybody has and nobody can delete. Their names are in text/; what they are called here goes into
// addresses and personal settings, so it stays.
import { plainView, type View } from '#contract/view';
import type { ContextContent } from '#contract/shared-context';

export const builtInKeys = ['time-plan', 'my-four-weeks', 'resource-plan', 'portfolio'] as const;

export type BuiltInKey = (typeof builtInKeys)[number];

export const isBuiltInKey = (id: string): id is BuiltInKey => (builtInKeys as readonly string[]).includes(id);

export interface BuiltInView {
  readonly perspective: ContextContent['perspective'];
  readonly view: View;
}

const fourWeeks = 28;

/** Done work is hidden and counted. */
const openWork = (): View => ({ ...plainView(), hideDone: true });

export const builtInViews: Readonly<Record<BuiltInKey, BuiltInView>> = {
  'time-plan': { perspective: 'time-plan', view: openWork() },
  'my-four-weeks': {
    perspective: 'time-plan',
    view: {
      ...openWork(),
      filters: [{ by: 'dates', which: 'mine' }],
      window: { back: fourWeeks, ahead: fourWeeks },
      group: 'version',
    },
  },
  'resource-plan': { perspective: 'resource-plan', view: { ...openWork(), group: 'assignee' } },
  portfolio: { perspective: 'portfolio', view: { ...openWork(), group: 'project' } },
};

export type Surface = 'project' | 'portfolio';

const shownOn: Readonly<Record<Surface, readonly BuiltInKey[]>> = {
  project: ['time-plan', 'my-four-weeks', 'resource-plan'],
  portfolio: ['portfolio', 'my-four-weeks', 'resource-plan'],
};

export const builtInsOn = (surface: Surface): readonly BuiltInKey[] => shownOn[surface];

export const firstBuiltIn = (surface: Surface): BuiltInKey =>
  surface === 'project' ? 'time-plan' : 'portfolio';
