// The bridge's commands, as the frame answers them: some by itself, some by asking the server, the rest by refusing
// with their name.
import type { FrameBoot } from '../frame-page';
import type { Action, Location } from './app-history';
import type { Answer } from './channel';
import type { ColorModes } from './color-mode';
import type { Flags } from './flags';
import type { FrameHistory } from './frame-history';
import { openModal, type ModalPart } from './modals';
import { navigate, toUrl } from './router';
import type { ServerCall } from './server-calls';

export interface FrameParts {
  readonly boot: FrameBoot;
  readonly server: ServerCall;
  readonly colorModes: ColorModes;
  readonly flags: Flags;
  readonly history: FrameHistory;
}

type Command = (data: unknown) => unknown;
type Callback = (value?: unknown) => unknown;

/** Events between the frames of this page. `emitPublic` reaches other apps on the platform; here there are none. */
const subscribers = new Map<string, Set<Callback>>();

/** @param modal the dialog that this app runs in, null for the page itself */
export function createCommands(parts: FrameParts, modal: ModalPart | null): Answer {
  const commands: Readonly<Record<string, Command>> = {
    ...serverCommands(parts, modal),
    ...viewCommands(parts, modal),
    ...historyCommands(parts),
    ...eventCommands(),
  };
  return (command, data) => {
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (!run) throw new Error(`The local Forge host doesn't offer the bridge method ${command}`);
    return run(data);
  };
}

function serverCommands(
  { boot, server, colorModes }: FrameParts,
  modal: ModalPart | null,
): Record<string, Command> {
  return {
    invoke: (data) => server('invoke', data, modal?.context),
    fetchProduct: (data) => server('fetchProduct', data),
    async getContext() {
      const context = (await server('getContext', null, modal?.context)) as Record<string, unknown>;
      const colorMode = colorModes.current();
      return { ...context, theme: { colorMode, light: 'light', dark: 'dark' }, surfaceColor: null };
    },
    getFrameId: () => boot.pageId,
  };
}

function viewCommands(parts: FrameParts, modal: ModalPart | null): Record<string, Command> {
  const { boot, colorModes, flags } = parts;
  const close = (payload: unknown) => {
    if (!modal) return false;
    if (typeof payload === 'function') closeListeners.add(payload as Callback);
    else modal.close(payload);
    return true;
  };
  const closeListeners = new Set<Callback>();
  return {
    enableTheming(data) {
      const { onChange } = data as { onChange: (mode: string) => unknown };
      colorModes.onChange((mode) => void onChange(mode));
      return colorModes.current();
    },
    changeWindowTitle(title) {
      document.title = String(title);
    },
    emitReadyEvent() {
      document.body.dataset['appReady'] = 'true';
    },
    navigate: (data) => navigate(boot, data),
    getUrl: (data) => toUrl(boot, data),
    reload: () => window.location.reload(),
    refresh: () => window.location.reload(),
    showFlag: (data) => flags.show(data),
    closeFlag: (data) => flags.close(data),
    openModal: (data) => openModal(boot, data, (part) => createCommands(parts, part)),
    close(payload) {
      for (const listener of closeListeners) void listener();
      return close(payload);
    },
    onClose(listener) {
      if (!modal) return false;
      closeListeners.add(listener as Callback);
      return true;
    },
    submit: close,
    // The platform counts these; nobody counts here, and the SDK doesn't wait for an answer.
    trackObjectStoreAction: () => undefined,
  };
}

function historyCommands({ history }: FrameParts): Record<string, Command> {
  return {
    createHistory(data) {
      const { onChange } = data as { onChange: (location: Location, action: Action) => unknown };
      history.listen((location, action) => onChange(location, action));
      return { location: history.location() };
    },
    changeHistory(data) {
      const { location, action } = data as { location: Location; action: 'PUSH' | 'REPLACE' };
      history.change(location, action);
    },
    goHistory: (data) => window.history.go((data as { delta: number }).delta),
  };
}

function eventCommands(): Record<string, Command> {
  const emit: Command = (data) => {
    const { event, payload } = data as { event: string; payload: unknown };
    for (const callback of subscribers.get(event) ?? []) void callback(payload);
  };
  const on: Command = (data) => {
    const { event, callback } = data as { event: string; callback: Callback };
    const listeners = subscribers.get(event) ?? new Set<Callback>();
    subscribers.set(event, listeners.add(callback));
    return { unsubscribe: () => void listeners.delete(callback) };
  };
  return { emit, on, emitPublic: emit, onPublic: on };
}
