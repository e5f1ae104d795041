// Whether done work is shown, and how many days around today.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import type { ViewWindow } from '../../state/view-settings';
import { useLanguage } from '../language';

const daysPerWeek = 7;
const offeredWeeks = [1, 2, 4, 8, 12, 26, 52] as const;

export function FilterRange({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const hideDone = useStore(store, (state) => state.viewSettings.hideDone);
  const window = useStore(store, (state) => state.viewSettings.window);
  const { setView } = store.getState();
  const text = words.contexts.range;
  return (
    <>
      <label className="check-item">
        <input
          type="checkbox"
          checked={hideDone}
          onChange={() => {
            setView({ hideDone: !hideDone });
          }}
        />
        <span>{text.hideDone}</span>
      </label>
      <div className="filter-range" role="group" aria-label={text.label}>
        {(['back', 'ahead'] as const).map((side) => (
          <RangeField
            key={side}
            side={side}
            days={window[side]}
            onChange={(days) => {
              setView({ window: { ...window, [side]: days } });
            }}
          />
        ))}
      </div>
    </>
  );
}

interface RangeFieldProps {
  readonly side: keyof ViewWindow;
  readonly days: number | null;
  readonly onChange: (days: number | null) => void;
}

function RangeField({ side, days, onChange }: RangeFieldProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.range;
  const isOffered = days === null || offeredWeeks.some((weeks) => weeks * daysPerWeek === days);
  return (
    <label className="form-line">
      <span>{text[side]}</span>
      <select
        className="field-input"
        value={days ?? ''}
        onChange={(event) => {
          onChange(event.target.value === '' ? null : Number(event.target.value));
        }}
      >
        <option value="">{text.any}</option>
        {offeredWeeks.map((weeks) => (
          <option key={weeks} value={weeks * daysPerWeek}>
            {text.weeks(weeks)}
          </option>
        ))}
        {!isOffered && <option value={days}>{text.otherDays(days)}</option>}
      </select>
    </label>
  );
}
