// The name of the view that stands on the page, and the menu of all others below it.
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import { Popover, type PopoverPlace } from '../../components/popover';
import { placeOf } from '../../components/popover-button';
import type { PageStore } from '../../state/create-page-store';
import { isReadOnly } from '../../state/current-context';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { iconOfCurrent, nameOfCurrent } from './context-names';
import type { ContextRow } from './context-sections';
import { useSections } from './use-sections';

export function ContextSwitcher({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<PopoverPlace | null>(null);
  const current = useStore(store, (state) => state.contexts.current);
  const name = nameOfCurrent(current, words);
  const close = (): void => {
    setAt(null);
  };
  return (
    <>
      <h1 className="context-heading">
        <button
          ref={button}
          type="button"
          className="context-button"
          aria-haspopup="dialog"
          aria-expanded={at !== null}
          title={words.contexts.choose}
          onClick={() => {
            setAt(at ? null : placeOf(button.current));
          }}
        >
          <span className="context-mark">
            <Icon name={iconOfCurrent(current)} />
          </span>
          <span className="context-name" dir="auto">
            {name}
          </span>
          {isReadOnly(current) && (
            <span className="context-lock">
              <Icon name="lock" />
              {words.contexts.readOnly}
            </span>
          )}
          <Icon name="down" />
        </button>
      </h1>
      <ScopeNames store={store} />
      {at && (
        <Popover at={at} label={words.contexts.choose} takesFocus onClose={close}>
          <ContextCard store={store} onClose={close} />
        </Popover>
      )}
    </>
  );
}

/** Whose work the plan shows. */
function ScopeNames({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const projects = useStore(store, (state) => state.projects);
  const [only, ...others] = projects;
  if (!only) return null;
  return (
    <span className="context-project" dir="auto" title={projects.map(({ name }) => name).join(', ')}>
      {others.length === 0 ? only.name : words.contexts.manyProjects(projects.length)}
    </span>
  );
}

interface CardProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

function ContextCard({ store, onClose }: CardProps): ReactElement {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const isLoading = useStore(store, (state) => state.contexts.listed === null);
  const surface = useStore(store, (state) => state.surface);
  const sections = useSections(store, text);
  const list = useRef<HTMLDivElement>(null);
  const nameOf = (name: (typeof sections)[number]['name']): string =>
    words.contexts.sections[name === 'here' && surface === 'portfolio' ? 'projects' : name];
  return (
    <div
      className="context-card"
      ref={list}
      onKeyDown={(event) => {
        moveFocus(event, list.current);
      }}
    >
      <input
        type="search"
        className="field-input"
        aria-label={words.contexts.search}
        placeholder={words.contexts.search}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className="context-list">
        {sections.map(({ name, rows }) => (
          <section key={name} aria-label={nameOf(name)}>
            <h3>{nameOf(name)}</h3>
            {rows.map((row) => (
              <ContextItem key={row.id} store={store} row={row} onClose={onClose} />
            ))}
          </section>
        ))}
        {sections.length === 0 && <p className="check-none">{words.contexts.noneFound}</p>}
        {isLoading && (
          <p className="check-none" role="status">
            {words.contexts.loading}
          </p>
        )}
      </div>
      <CardFoot store={store} onClose={onClose} />
    </div>
  );
}

/** Arrows lead from one view to the next. */
function moveFocus(event: KeyboardEvent, card: HTMLElement | null): void {
  if (!card || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops = [...card.querySelectorAll<HTMLElement>('input, .context-item, .context-card-foot button')];
  const from = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[Math.max(0, Math.min(stops.length - 1, from + (event.key === 'ArrowDown' ? 1 : -1)))];
  event.preventDefault();
  next?.focus();
}

function ContextItem({ store, row, onClose }: CardProps & { readonly row: ContextRow }): ReactElement {
  const { words } = useLanguage();
  const isCurrent = useStore(store, (state) => state.contexts.current?.id === row.id);
  return (
    <button
      type="button"
      className="context-item"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => {
        onClose();
        void store.getState().openContext(row.id);
      }}
    >
      <Icon name={row.icon} />
      <span className="context-item-name" dir="auto">
        {row.name}
      </span>
      {row.isDefault && <span className="context-tag">{words.contexts.isDefault}</span>}
      <span className="context-item-owner" dir="auto">
        {row.owner}
      </span>
      {row.isLocked && (
        <span className="context-item-lock" title={words.contexts.mayOnlyView}>
          <Icon name="lock" />
          <span className="visually-hidden">{words.contexts.mayOnlyView}</span>
        </span>
      )}
    </button>
  );
}

function CardFoot({ store, onClose }: CardProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const surface = useStore(store, (state) => state.surface);
  const choose = (type: 'save-context' | 'contexts') => () => {
    onClose();
    show({ type });
  };
  return (
    <div className="context-card-foot">
      <button type="button" className="link-button" onClick={choose('save-context')}>
        {words.contexts.saveAs}
      </button>
      {surface === 'portfolio' && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onClose();
            store.getState().chooseProjects();
          }}
        >
          {words.contexts.chooseProjects}
        </button>
      )}
      <button type="button" className="link-button" onClick={choose('contexts')}>
        {words.contexts.manage}
      </button>
    </div>
  );
}

/** Only what is saved can be a favourite: the built-in views are there anyway. */
export function StarButton({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const current = useStore(store, (state) => state.contexts.current);
  const isFavourite = useStore(
    store,
    ({ personal, contexts }) =>
      contexts.current !== null && personal.favourites.includes(contexts.current.id),
  );
  if (!current || current.type === 'built-in') return null;
  return (
    <button
      type="button"
      className={
        isFavourite
          ? 'button button-subtle button-icon star star-on'
          : 'button button-subtle button-icon star'
      }
      aria-pressed={isFavourite}
      aria-label={isFavourite ? words.contexts.unstar : words.contexts.star}
      title={isFavourite ? words.contexts.unstar : words.contexts.star}
      onClick={() => {
        store.getState().toggleFavourite(current.id);
      }}
    >
      <Icon name="star" />
    </button>
  );
}
