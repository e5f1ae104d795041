// Runs in the host's page: draws the bar, opens the app below it and answers its bridge.
import { createAppFrame } from './app-frame';
import { createCommands } from './bridge-commands';
import { createColorModes } from './color-mode';
import { element } from './elements';
import { createFlags } from './flags';
import { createFrameHistory } from './frame-history';
import { readBoot } from './frame-state';
import { createServerCall } from './server-calls';
import { createTopBar } from './top-bar';

const boot = readBoot();
const flags = createFlags();
const main = element('main');
const parts = {
  boot,
  flags,
  server: createServerCall(boot.pageId),
  colorModes: createColorModes(boot.colorMode),
  history: createFrameHistory(),
};

if (boot.resource === null) {
  main.append(element('p', { class: 'empty' }, 'The app has no page for this surface.'));
} else {
  const { appOrigin, resource, title } = boot;
  main.append(createAppFrame({ appOrigin, resource, title, answer: createCommands(parts, null) }).element);
}
document.body.append(createTopBar(boot), main, flags.element);
