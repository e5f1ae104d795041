// Names days on the time line of this view.
import { useState, type FormEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import { markerAt } from '../../state/view-settings';
import { useLanguage } from '../language';

interface MarkersDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

const mostMarkers = 50;
const longestName = 100;

export function MarkersDialog({ store, onClose }: MarkersDialogProps): ReactElement {
  const { words, formats } = useLanguage();
  const markers = useStore(store, (state) => state.viewSettings.markers);
  const text = words.contexts.markers;
  return (
    <Dialog title={text.title} closeLabel={words.close} onClose={onClose}>
      <p className="dialog-text">{text.intro}</p>
      <ul className="grant-list" aria-label={text.title}>
        {markers.map((marker, i) => (
          <li key={`${marker.on} ${marker.name}`}>
            <Icon name="flag" />
            <span className="check-name" dir="auto">
              {marker.name}
            </span>
            <span className="marker-day">{formats.long(markerAt(marker))}</span>
            <button
              type="button"
              className="button button-subtle button-icon"
              aria-label={text.remove(marker.name)}
              title={text.remove(marker.name)}
              onClick={() => {
                store.getState().setView({ markers: markers.toSpliced(i, 1) });
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {markers.length === 0 && <p className="dialog-text">{text.none}</p>}
      {markers.length < mostMarkers && <MarkerForm store={store} />}
    </Dialog>
  );
}

function MarkerForm({ store }: Pick<MarkersDialogProps, 'store'>): ReactElement {
  const { words } = useLanguage();
  const [name, setName] = useState('');
  const [on, setOn] = useState('');
  const text = words.contexts.markers;
  const isComplete = name.trim() !== '' && on !== '';
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!isComplete) return;
    const { viewSettings, setView } = store.getState();
    const markers = [...viewSettings.markers, { name: name.trim(), on }];
    setView({ markers: markers.toSorted((a, b) => (a.on < b.on ? -1 : 1)) });
    setName('');
  };
  return (
    <form className="marker-form" onSubmit={add}>
      <label className="form-field">
        <span>{text.label}</span>
        <input
          className="field-input"
          value={name}
          maxLength={longestName}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      <label className="form-field">
        <span>{text.on}</span>
        <input
          type="date"
          className="field-input"
          value={on}
          onChange={(event) => {
            setOn(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="button" disabled={!isComplete}>
        {text.add}
      </button>
    </form>
  );
}
