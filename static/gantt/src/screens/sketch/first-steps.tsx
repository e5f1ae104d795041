// The first steps beside the chart: what is sketched and from where, what to do with it, and what the bars come from.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon, type IconName } from '../../components/icon';
import { SidePanel } from '../../components/side-panel';
import type { PageStore } from '../../state/create-page-store';
import type { DateFields } from '../../state/page-state';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { noPanel, usePanels } from '../panels';
import { countOrigins, type Origin } from './sketch-rows';

export function FirstSteps({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const sketches = useStore(store, (state) => state.sketches);
  const close = (): void => {
    show(noPanel);
  };
  return (
    <SidePanel
      title={words.firstSteps.title}
      closeLabel={words.close}
      onClose={close}
      foot={words.firstSteps.foundUnder}
    >
      {sketches.size === 0 ? (
        <p>{words.firstSteps.nothing}</p>
      ) : (
        <>
          <SketchSummary store={store} />
          <SketchChoices store={store} onKeep={close} />
        </>
      )}
      <hr />
      <SetUp store={store} />
    </SidePanel>
  );
}

const iconOf: Readonly<Record<Origin, IconName>> = {
  sprint: 'swap',
  link: 'link',
  version: 'flag',
  parent: 'parent',
  estimate: 'clock',
};

function SketchSummary({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const sketches = useStore(store, (state) => state.sketches);
  return (
    <>
      <p>{words.firstSteps.text(sketches.size)}</p>
      <ul className="origin-list">
        {countOrigins(sketches.values()).map(({ origin, count }) => (
          <li key={origin}>
            <Icon name={iconOf[origin]} />
            <span>{words.firstSteps.origins[origin]}</span>
            <b>{count.toLocaleString(words.locale)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

interface SketchChoicesProps {
  readonly store: PageStore;
  readonly onKeep: () => void;
}

function SketchChoices({ store, onKeep }: SketchChoicesProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const readOnly = useStore(store, (state) => state.readOnly);
  const drop = (): void => {
    const { sketches, dismissSketches } = store.getState();
    dismissSketches([...sketches.keys()]);
    onKeep();
  };
  return (
    <>
      <div className="button-row">
        {!readOnly && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              show({ type: 'review' });
            }}
          >
            {words.firstSteps.review}
          </button>
        )}
        <button type="button" className="button" onClick={onKeep}>
          {words.firstSteps.keep}
        </button>
      </div>
      <button type="button" className="link-button" onClick={drop}>
        {words.firstSteps.drop}
      </button>
    </>
  );
}

function SetUp({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const fields = useStore(store, (state) => state.fields);
  const mayConfigure = useStore(store, (state) => state.mayConfigure);
  const scheduleName = useStore(store, (state) => state.time.scheduleName);
  const isWhole = fields.start !== null && fields.end !== null;
  return (
    <>
      <h3 className="side-panel-section">{words.firstSteps.setUp}</h3>
      <ul className="set-up-list">
        <li className={isWhole ? 'set-up-well' : 'set-up-open'}>
          <Icon name={isWhole ? 'done' : 'info'} />
          <div>
            <b>{words.firstSteps.dates}</b>
            <p>
              {sentenceOf(fields, words)}. {fields.origin === 'guessed' && words.firstSteps.suggested}{' '}
              {mayConfigure ? words.firstSteps.change : words.firstSteps.ask}
            </p>
          </div>
        </li>
        <li className="set-up-well">
          <Icon name="done" />
          <div>
            <b>{words.firstSteps.workingTime}</b>
            <p>{scheduleName ?? words.firstSteps.standardWeek}</p>
          </div>
        </li>
      </ul>
    </>
  );
}

function sentenceOf({ start, end }: DateFields, { firstSteps }: Words): string {
  if (start !== null) return end === null ? firstSteps.onlyStart : firstSteps.bothDates;
  return end === null ? firstSteps.noDates : firstSteps.onlyDue;
}
