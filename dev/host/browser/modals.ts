// Modal dialogs: another frame of the app over the page, closed by the app, by Escape or beside it.
import type { FrameBoot } from '../frame-page';
import { createAppFrame } from './app-frame';
import type { Answer } from './channel';
import { element } from './elements';

interface ModalRequest {
  readonly resource: string | null;
  readonly onClose?: (payload?: unknown) => unknown;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title?: string;
}

/** The commands that the app in a dialog may use on its own dialog. */
export interface ModalPart {
  readonly context: unknown;
  close(payload: unknown): void;
}

const sizes: Readonly<Record<string, readonly [string, string]>> = {
  small: ['400px', '20vh'],
  medium: ['600px', '40vh'],
  large: ['800px', '70vh'],
  xlarge: ['968px', '90vh'],
  max: ['calc(100vw - 40px)', 'calc(100vh - 40px)'],
  fullscreen: ['100vw', '100vh'],
  resizable: ['800px', '70vh'],
};

export function openModal(boot: FrameBoot, data: unknown, answerFor: (part: ModalPart) => Answer): boolean {
  const request = data as ModalRequest;
  const resource = request.resource ?? boot.resource;
  if (resource === null) return false;
  const [width = '', height = ''] =
    typeof request.size === 'string'
      ? (sizes[request.size] ?? [])
      : [request.size.width, request.size.height ?? '70vh'];

  const dialog = element('dialog', { class: 'modal', 'aria-label': request.title ?? '' });
  dialog.style.width = width;
  dialog.style.height = height;
  const close = (payload?: unknown) => {
    frame.remove();
    dialog.close();
    dialog.remove();
    void request.onClose?.(payload);
  };
  const frame = createAppFrame({
    appOrigin: boot.appOrigin,
    resource,
    title: request.title || boot.title,
    answer: answerFor({ context: request.context, close }),
  });
  dialog.append(frame.element);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (request.closeOnEscape) close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && request.closeOnOverlayClick) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return true;
}
