// The chosen link, beside it: which issues, of which type, with which lag, and the way to remove it.
import { useEffect, useId, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Link, LinkType } from '#domain/plan/link';
import type { WorkMinutes } from '#domain/time/units';
import type { Chart } from '../../chart/chart-types';
import { Popover } from '../../components/popover';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { keyOf, toLagDays } from './link-words';
import type { ChosenLink } from './use-links';

interface LinkCardProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly chosen: ChosenLink;
  readonly onClose: () => void;
}

export function LinkCard({ store, chart, chosen, onClose }: LinkCardProps): ReactElement | null {
  const { words } = useLanguage();
  const link = useStore(store, ({ plan }) => plan.links.find(({ id }) => id === chosen.linkId));
  const isGone = !link;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!link) return null;
  const state = store.getState();
  const label = words.links.label(keyOf(state, link.from), keyOf(state, link.to));
  return (
    <Popover at={chosen.rect} label={label} takesFocus={chosen.asks} onClose={onClose}>
      <div className="link-card">
        <h3>{words.links.arrow(keyOf(state, link.from), keyOf(state, link.to))}</h3>
        {link.soft && <p className="small-text">{words.links.soft}</p>}
        {!state.readOnly && (
          <>
            <button
              type="button"
              className="button link-remove"
              onClick={() => {
                store.getState().unlink(link.id);
                onClose();
                chart.current?.leaveLink();
              }}
            >
              {words.links.remove}
            </button>
            {!link.soft && <LinkFields store={store} link={link} />}
          </>
        )}
      </div>
    </Popover>
  );
}

const types: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

function LinkFields({ store, link }: { readonly store: PageStore; readonly link: Link }): ReactElement {
  const { words } = useLanguage();
  const { links } = words;
  const typeId = useId();
  const { schedule, relink } = store.getState();
  const setDays = (wanted: number): void => {
    relink(link.id, { lag: Math.round(wanted * schedule.workday) as WorkMinutes });
  };
  return (
    <div className="link-fields">
      <label htmlFor={typeId}>{links.type}</label>
      <select
        id={typeId}
        className="field-input"
        value={link.type}
        onChange={({ target }) => {
          relink(link.id, { type: target.value as LinkType });
        }}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {links.types[type]}
          </option>
        ))}
      </select>
      <span id={`${typeId}-lag`}>{links.lag}</span>
      <LagStepper labelledBy={`${typeId}-lag`} days={toLagDays(link, schedule)} onDays={setDays} />
    </div>
  );
}

interface LagStepperProps {
  readonly labelledBy: string;
  readonly days: number;
  readonly onDays: (days: number) => void;
}

function LagStepper({ labelledBy, days, onDays }: LagStepperProps): ReactElement {
  const { links } = useLanguage().words;
  const step = (by: number, label: string, sign: string): ReactElement => (
    <button
      type="button"
      className="button"
      aria-label={label}
      onClick={() => {
        onDays(days + by);
      }}
    >
      {sign}
    </button>
  );
  return (
    <div className="link-lag" role="group" aria-labelledby={labelledBy}>
      {step(-1, links.less, '−')}
      <output>{days === 0 ? '0' : links.days(days)}</output>
      {step(1, links.more, '+')}
    </div>
  );
}
