// Find on the chart: matches are marked while one types, Enter leads from one to the next, Escape clears.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../chart/chart-types';
import { Icon } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { revealTask } from '../reveal-task';

interface FindBoxProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly input: RefObject<HTMLInputElement>;
}

export function FindBox({ store, chart, input }: FindBoxProps): ReactElement {
  const { words } = useLanguage();
  const text = useStore(store, (state) => state.viewSettings.find);
  const { at, count, step } = useMatches(store, chart);
  const clear = (): void => {
    store.getState().setView({ find: '' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      clear();
      chart.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-box" role="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        className="find-input"
        aria-label={words.tools.find}
        aria-keyshortcuts="/"
        placeholder={words.tools.find}
        value={text}
        onChange={(event) => {
          store.getState().setView({ find: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd className="find-key" aria-hidden="true">
          /
        </kbd>
      ) : (
        <FindSteps at={at} count={count} step={step} onClear={clear} />
      )}
    </div>
  );
}

function FindSteps({ at, count, step, onClear }: Matches & { readonly onClear: () => void }): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <span className="find-count" role="status">
        {words.tools.findCount(at, count)}
      </span>
      <FindButton
        label={words.tools.findBefore}
        icon="up"
        onClick={() => {
          step(-1);
        }}
      />
      <FindButton
        label={words.tools.findNext}
        icon="down"
        onClick={() => {
          step(1);
        }}
      />
      <FindButton label={words.tools.findClear} icon="close" onClick={onClear} />
    </>
  );
}

interface FindButtonProps {
  readonly label: string;
  readonly icon: 'up' | 'down' | 'close';
  readonly onClick: () => void;
}

function FindButton({ label, icon, onClick }: FindButtonProps): ReactElement {
  return (
    <button type="button" className="find-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

interface Matches {
  /** Of the match that was jumped to, from 1; 0 before the first jump. */
  readonly at: number;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
}

function useMatches(store: PageStore, chart: RefObject<Chart | null>): Matches {
  const matches = useStore(store, (state) => state.foundOrder);
  const text = useStore(store, (state) => state.viewSettings.find);
  const [current, setCurrent] = useState<(typeof matches)[number] | null>(null);
  const typed = useRef(text);
  useEffect(() => {
    if (typed.current !== text) setCurrent(null);
    typed.current = text;
  }, [text]);
  const index = current === null ? -1 : matches.indexOf(current);
  return {
    at: index + 1,
    count: matches.length,
    step: (by) => {
      const from = index < 0 && by < 0 ? 0 : index;
      const next = matches[(from + by + matches.length) % matches.length];
      if (next === undefined) return;
      setCurrent(next);
      store.getState().select([next]);
      revealTask(store, chart.current, next);
    },
  };
}
