// Messages at the lower left, as Jira shows them for `showFlag`.
import { element, icon } from './elements';

interface Flag {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
}

const shownMs = 8000;

export interface Flags {
  readonly element: HTMLElement;
  show(data: unknown): void;
  /** @returns whether there was such a flag */
  close(data: unknown): boolean;
}

export function createFlags(): Flags {
  const list = element('div', { class: 'flags', role: 'region', 'aria-label': 'Messages' });
  const shown = new Map<string, HTMLElement>();
  const close = (id: string) => {
    shown.get(id)?.remove();
    return shown.delete(id);
  };
  return {
    element: list,
    show(data) {
      const flag = data as Flag;
      close(flag.id);
      const box = toBox(flag, () => close(flag.id));
      shown.set(flag.id, box);
      list.append(box);
      if (flag.isAutoDismiss) window.setTimeout(() => close(flag.id), shownMs);
    },
    close: (data) => close((data as { id: string }).id),
  };
}

function toBox(flag: Flag, close: () => void): HTMLElement {
  const dismiss = element('button', { class: 'plain', 'aria-label': 'Dismiss' }, icon('close'));
  dismiss.addEventListener('click', close);
  const actions = (flag.actions ?? []).map(({ text, onClick }) => {
    const button = element('button', { class: 'link' }, text);
    button.addEventListener('click', () => void onClick());
    return button;
  });
  return element(
    'div',
    { class: `flag ${flag.type ?? 'info'}`, role: 'alert' },
    element('strong', {}, flag.title ?? ''),
    dismiss,
    element('p', {}, flag.description ?? ''),
    element('div', { class: 'actions' }, ...actions),
  );
}
