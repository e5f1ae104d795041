// What views are called on the page, and which sign stands for their perspective.
import type { IconName } from '../../components/icon';
import { isBuiltInKey } from '../../state/built-in-contexts';
import type { CurrentContext } from '../../state/contexts-state';
import { contentOf, perspectiveOf } from '../../state/current-context';
import type { Words } from '../../text/words';

export const nameOfCurrent = (current: CurrentContext | null, words: Words): string => {
  if (current === null) return words.contexts.builtIn['time-plan'];
  if (isBuiltInKey(current.id)) return words.contexts.builtIn[current.id];
  return contentOf(current)?.name ?? '';
};

type Perspective = ReturnType<typeof perspectiveOf>;

export const perspectiveIcons: Readonly<Record<Perspective, IconName>> = {
  'time-plan': 'gantt',
  'resource-plan': 'person',
  portfolio: 'portfolio',
};

export const iconOfCurrent = (current: CurrentContext | null): IconName =>
  current === null ? 'gantt' : perspectiveIcons[perspectiveOf(current)];
