// The frame's bar, as Jira's: site, search, the person; behind the person a menu with what a developer may choose.
import type { FrameBoot } from '../frame-page';
import { element, icon } from './elements';
import { createFaultMenu } from './fault-menu';
import { createJobMenu } from './job-menu';
import { addressOf, type Choice } from './frame-state';

export function createTopBar(boot: FrameBoot): HTMLElement {
  const menu = createMenu(boot);
  const avatar = element(
    'button',
    {
      class: 'avatar',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      'aria-label': `${boot.person.label}: choose`,
    },
    toInitials(boot.person.label),
  );
  const show = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    avatar.setAttribute('aria-expanded', String(isOpen));
  };
  avatar.addEventListener('click', () => show(menu.hidden));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false);
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target) && event.target !== avatar) show(false);
  });
  // A press inside the app's frame is not heard here; the frame taking the focus is.
  window.addEventListener('blur', () => show(false));
  return element(
    'header',
    { class: 'bar' },
    element('div', { class: 'mark' }, element('span', { class: 'square' }, icon('board')), boot.site.name),
    element('div', { class: 'search', 'aria-hidden': 'true' }, icon('search'), 'Search'),
    element('div', { class: 'right' }, icon('bell'), avatar),
    menu,
  );
}

function createMenu(boot: FrameBoot): HTMLElement {
  const network = boot.latencyMs === null ? 'host' : String(boot.latencyMs);
  const menu = element(
    'div',
    { class: 'menu', role: 'group', 'aria-label': 'Local host' },
    choice(boot, 'person', 'Person', {
      options: boot.people.map((one) => [one.name, one.label]),
      now: boot.person.name,
    }),
    choice(boot, 'site', 'Site', { options: boot.sites.map((one) => [one.id, one.name]), now: boot.site.id }),
    choice(boot, 'project', 'Project', {
      options: boot.projects.map((one) => [one.key, `${one.name} (${one.key})`]),
      now: boot.projectKey ?? '',
    }),
    choice(boot, 'surface', 'Shown as', {
      options: boot.surfaces.map((one) => [one.name, one.title]),
      now: boot.surface,
    }),
    choice(boot, 'theme', 'Theme', {
      options: [
        ['light', 'Light'],
        ['dark', 'Dark'],
        ['system', 'As the system'],
      ],
      now: boot.colorMode,
    }),
    choice(boot, 'latency', 'Network', {
      options: [
        ['host', 'As started'],
        ['0', 'No delay'],
        ['80', 'Usual, 80 ms'],
        ['300', 'Slow, 300 ms'],
        ['1500', 'Very slow, 1.5 s'],
      ],
      now: network,
    }),
    element('hr'),
    ...createFaultMenu(),
    element('hr'),
    ...createJobMenu(),
  );
  menu.hidden = true;
  return menu;
}

interface Choices {
  readonly options: readonly (readonly [string, string])[];
  readonly now: string;
}

function choice(boot: FrameBoot, name: keyof Choice, label: string, { options, now }: Choices): HTMLElement {
  const select = element(
    'select',
    { name },
    ...options.map(([value, text]) => {
      const option = element('option', { value }, text);
      option.selected = value === now;
      return option;
    }),
  );
  select.addEventListener('change', () => window.location.assign(addressOf(boot, { [name]: select.value })));
  return element('label', {}, label, select);
}

function toInitials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => /^./u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toUpperCase();
}
