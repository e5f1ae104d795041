// What stands in a cell, by its type. Elements are kept while the type stays, so that scrolling mostly changes text.
import type { Cell } from '../chart-types';
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

function make(className: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

function createTextContent(): CellContent {
  const element = make('gc-text');
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'text') return;
      element.textContent = cell.text;
      element.className = `gc-text gc-tone-${cell.tone ?? 'plain'}${cell.numeric ? ' gc-numeric' : ''}`;
    },
  };
}

function createNameContent(): CellContent {
  const icon = make('gc-type');
  const key = document.createElement('a');
  key.className = 'gc-key';
  key.tabIndex = -1;
  const text = make('gc-name-text');
  let shownIcon = '';
  return {
    nodes: [icon, key, text],
    show: (cell) => {
      if (cell.type !== 'name') return;
      if (shownIcon !== cell.icon) {
        shownIcon = cell.icon;
        icon.className = `gc-type gc-type-${cell.icon}`;
        icon.replaceChildren(createIcon(cell.icon));
      }
      key.textContent = cell.key;
      key.hidden = cell.key === '';
      if (cell.href === null) key.removeAttribute('href');
      else key.href = cell.href;
      text.textContent = cell.text;
      text.title = cell.text;
      text.classList.toggle('gc-inferred', cell.icon === 'lock');
    },
  };
}

function createLozenge(): CellContent {
  const element = make('gc-lozenge');
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'lozenge') return;
      element.textContent = cell.text;
      element.className = `gc-lozenge gc-lozenge-${cell.tone}`;
    },
  };
}

function createAvatar(): CellContent {
  const element = make('gc-avatar');
  element.setAttribute('role', 'img');
  return {
    nodes: [element],
    show: (cell) => {
      if (cell.type !== 'person') return;
      element.textContent = cell.initials;
      element.title = cell.name;
      element.setAttribute('aria-label', cell.name);
      element.className = `gc-avatar gc-avatar-${cell.accent}`;
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
