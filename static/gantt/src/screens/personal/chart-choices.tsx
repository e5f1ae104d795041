// How the chart is drawn and how it answers a hand, as one person wants it.
import type { ReactElement } from 'react';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { ChoiceRow } from './choice-row';
import type { Preferences } from './preference-names';

interface ChartChoicesProps {
  readonly store: PageStore;
  readonly preferences: Preferences;
  readonly change: (changes: Preferences) => void;
}

export function ChartChoices({ store, preferences, change }: ChartChoicesProps): ReactElement {
  const { words } = useLanguage();
  const text = words.personal;
  const { year, quarter, month, week, day, hour } = words.zoom;
  const zooms = { view: text.zoomKept, year, quarter, month, week, day, hour };
  return (
    <>
      <ChoiceRow
        label={text.density}
        value={preferences.density ?? 'standard'}
        names={text.densities}
        onChoose={(density) => {
          change({ density });
        }}
      />
      <ChoiceRow
        label={text.labels}
        value={preferences.barLabels ?? 'beside'}
        names={text.labelPlaces}
        onChoose={(barLabels) => {
          change({ barLabels });
        }}
      />
      <ChoiceRow
        label={text.zoom}
        value={preferences.zoom ?? 'view'}
        names={zooms}
        onChoose={(zoom) => {
          if (zoom !== 'view') store.getState().setZoom(zoom);
          change({ zoom: zoom === 'view' ? null : zoom });
        }}
      />
      <ChoiceRow
        label={text.snap}
        value={preferences.snap === 'week' ? 'week' : 'day'}
        names={text.snaps}
        onChoose={(snap) => {
          change({ snap });
        }}
      />
    </>
  );
}
