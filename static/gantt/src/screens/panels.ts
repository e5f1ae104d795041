// Which surface stands open beside or over the chart: one at a time, opened from menu, footer, messages or keys.
import { createContext, useContext } from 'react';
import type { TaskId } from '#domain/plan/ids';

const contextPanels = ['save-context', 'contexts', 'share', 'propose', 'proposals', 'markers'] as const;

/** The dialogs of saved views. */
export type ContextPanel = (typeof contextPanels)[number];

export type Panel =
  | {
      readonly type: 'none' | 'first-steps' | 'review' | 'keys' | 'conflicts' | 'date-conflicts' | 'refusals';
    }
  | { readonly type: ContextPanel }
  | { readonly type: 'personal' }
  /** Beside the bar of its task. */
  | { readonly type: 'conflict'; readonly taskId: TaskId };

export interface Panels {
  readonly panel: Panel;
  readonly show: (panel: Panel) => void;
}

export const PanelsContext = createContext<Panels>({ panel: { type: 'none' }, show: () => undefined });

export const usePanels = (): Panels => useContext(PanelsContext);

export const noPanel: Panel = { type: 'none' };

export const isContextPanel = (panel: Panel): panel is { readonly type: ContextPanel } =>
  contextPanels.some((type) => type === panel.type);
