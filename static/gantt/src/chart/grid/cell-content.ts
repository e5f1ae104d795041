// What stands in a cell, by its type. Elements are kept while the type stays, so that scrolling mostly changes text.
import type { Cell, IconName } from '../chart-types';
import { createIcon } from './icon-svg';

export interface CellContent {
  readonly nodes: readonly Node[];
  readonly show: (cell: Cell) => void;
}

export function createCellContent(type: Cell['type']): CellContent {
  switch (type) {
    case 'text':
      return createTextContent();
    case 'name':
      return createNameContent();
    case 'lozenge':
      return createLozenge();
    case 'person':
      return createAvatar();
    case 'nobody':
      return createNobody();
    case 'skeleton':
      return { nodes: [make('gc-skeleton')], show: () => undefined };
  }
}

/** Keeps one text node: changing its data is cheaper than replacing it. */
function createWriter(element: HTMLElement): (text: string) => void {
  const node = document.createTextNode('');
  element.append(node);
  return (text) => {
    if (node.data !== text) node.data = text;
  };
}

function make(className: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

/** The same class written again would have its style worked out again. */
function setClass(element: HTMLElement, name: string): void {
  if (element.className !== name) element.className = name;
}

function createTextContent(): CellContent {
  const element = make('gc-text');
  const write = createWriter(element);
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'text') return;
      write(cell.text);
      setClass(element, `gc-text gc-tone-${cell.tone ?? 'plain'}${cell.numeric ? ' gc-numeric' : ''}`);
    },
  };
}

function createNameContent(): CellContent {
  const icon = make('gc-type');
  const key = document.createElement('a');
  key.className = 'gc-key';
  key.tabIndex = -1;
  const text = make('gc-name-text');
  const writeKey = createWriter(key);
  const writeText = createWriter(text);
  const icons = new Map<IconName, SVGSVGElement>();
  let shownIcon = '';
  return {
    nodes: [icon, key, text],
    show: (cell) => {
      if (cell.type !== 'name') return;
      if (shownIcon !== cell.icon) {
        shownIcon = cell.icon;
        icon.className = `gc-type gc-type-${cell.icon}`;
        const drawing = icons.get(cell.icon) ?? createIcon(cell.icon);
        icons.set(cell.icon, drawing);
        icon.replaceChildren(drawing);
      }
      writeKey(cell.key);
      key.hidden = cell.key === '';
      if (cell.href === null) key.removeAttribute('href');
      else key.href = cell.href;
      writeText(cell.text);
      if (text.title !== cell.text) text.title = cell.text;
      text.classList.toggle('gc-inferred', cell.icon === 'lock');
    },
  };
}

function createLozenge(): CellContent {
  const element = make('gc-lozenge');
  const write = createWriter(element);
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'lozenge') return;
      write(cell.text);
      setClass(element, `gc-lozenge gc-lozenge-${cell.tone}`);
    },
  };
}

function createAvatar(): CellContent {
  const element = make('gc-avatar');
  element.setAttribute('role', 'img');
  const write = createWriter(element);
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'person') return;
      write(cell.initials);
      element.title = cell.name;
      element.setAttribute('aria-label', cell.name);
      setClass(element, `gc-avatar gc-avatar-${cell.accent}`);
    },
  };
}

function createNobody(): CellContent {
  const element = make('gc-avatar gc-nobody');
  element.setAttribute('role', 'img');
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'nobody') return;
      element.title = cell.label;
      element.setAttribute('aria-label', cell.label);
    },
  };
}
