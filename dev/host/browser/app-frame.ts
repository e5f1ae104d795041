// The iframe that an app runs in, with Forge's restrictions, and the channel to it. It knows no command.
import { createChannel, type Answer } from './channel';

// Both lists: Atlassian, "Custom UI iframe", and the sandbox directive of @forge/csp 6.3.2.
const sandbox = [
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-pointer-lock',
  'allow-same-origin',
  'allow-scripts',
].join(' ');
const allow = ['camera', 'clipboard-write', 'display-capture', 'fullscreen', 'microphone'];

export interface AppFrameOptions {
  readonly appOrigin: string;
  readonly resource: string;
  readonly title: string;
  readonly answer: Answer;
}

export interface AppFrame {
  readonly element: HTMLIFrameElement;
  remove(): void;
}

/** The frame starts to load when its element is put into the document. */
export function createAppFrame({ appOrigin, resource, title, answer }: AppFrameOptions): AppFrame {
  const element = document.createElement('iframe');
  element.title = title;
  element.className = 'app';
  element.setAttribute('sandbox', sandbox);
  element.allow = allow.map((feature) => `${feature} ${appOrigin}`).join('; ');
  element.src = `${appOrigin}/app/${resource}/index.html`;
  const stop = new AbortController();
  createChannel(
    {
      post: (message) => element.contentWindow?.postMessage(message, appOrigin),
      receive(handle) {
        window.addEventListener(
          'message',
          (event) => {
            if (event.source === element.contentWindow && event.origin === appOrigin) handle(event.data);
          },
          { signal: stop.signal },
        );
      },
    },
    answer,
  );
  return {
    element,
    remove() {
      stop.abort();
      element.remove();
    },
  };
}
