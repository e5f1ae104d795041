// Runs in the app's page before the app: gives @forge/bridge its `callBridge`, which speaks with the frame around it.
import { createChannel, type Remote } from './channel';
import { createHistory } from './app-history';

const hostOrigin = document.currentScript?.dataset['host'] ?? '';

const call = createChannel(
  {
    post: (message) => window.parent.postMessage(message, hostOrigin),
    receive(handle) {
      window.addEventListener('message', (event) => {
        if (event.source === window.parent && event.origin === hostOrigin) handle(event.data);
      });
    },
  },
  (command) => {
    throw new Error(`The app's page has no command ${command}`);
  },
);

/** Atlaskit's themes are chosen by these two attributes; the app brings their values. */
function setColorMode(mode: unknown): void {
  document.documentElement.dataset['colorMode'] = mode === 'dark' ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography';
}

const ownCommands: Readonly<Record<string, () => Promise<unknown>>> = {
  enableTheming: async () => setColorMode(await call('enableTheming', { onChange: setColorMode })),
  createHistory: async () => createHistory(call),
};

Object.defineProperty(globalThis, '__bridge', {
  value: {
    callBridge: ((command: string, data: unknown) =>
      ownCommands[command]?.() ?? call(command, data)) as Remote,
  },
});
