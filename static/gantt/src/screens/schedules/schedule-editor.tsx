// The editor of one schedule: week and days that differ on the left, the year and a sample task on the right.
import { useEffect, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { isChanged, type EditorState, type EditorStore } from '../../state/schedules/editor-store';
import { lineOf } from '../../state/schedules/schedule-calendar';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import { useLanguage } from '../language';
import { sentenceOf } from './collision-sentence';
import { DaysCard } from './days-card';
import { ImpactDialog } from './impact-dialog';
import { RefusalMessage } from './refusal-message';
import { mayChangeEntry } from './schedule-uses';
import { TryCard } from './try-card';
import { WeekCard } from './week-card';
import { YearCard } from './year-card';

interface ScheduleEditorProps {
  readonly editor: EditorStore;
  readonly section: SchedulesState;
  readonly ports: SchedulesPorts;
}

export function ScheduleEditor({ editor, section, ports }: ScheduleEditorProps): ReactElement {
  const { words } = useLanguage();
  const state = useStore(editor);
  const mayEdit = mayChangeEntry(state.saved.body.home, section);
  const hasChanged = isChanged(state);
  useLeaveWarning(hasChanged);
  const cards = { state, section, mayEdit };
  const line = lineOf(state.saved.id, state.draft, state.documents);
  return (
    <section className="schedules" aria-labelledby="schedule-name">
      <button type="button" className="link-button schedule-back" onClick={section.leave}>
        {words.schedules.back}
      </button>
      <header className="schedule-head">
        <h2 id="schedule-name">{state.draft.name}</h2>
        {hasChanged && <span className="schedule-badge">{words.schedules.unsaved}</span>}
        <span role="status" className="schedule-outcome">
          {state.outcome === 'saved' && words.schedules.saved}
        </span>
        <span className="grow" />
        {mayEdit && <EditorButtons state={state} section={section} ports={ports} />}
      </header>
      {!mayEdit && (
        <Message tone="information" icon="lock">
          {words.schedules.noAccess}
        </Message>
      )}
      {state.outcome === 'merged' && (
        <Message tone="information" icon="info">
          {words.schedules.merged}
        </Message>
      )}
      {state.conflict && <ConflictMessage state={state} />}
      <RefusalMessage refusal={state.refusal} />
      <div className="schedule-grid">
        <div className="schedule-stack">
          <WeekCard {...cards} line={line} />
          <DaysCard {...cards} line={line} />
        </div>
        <div className="schedule-stack">
          <YearCard {...cards} line={line} ports={ports} />
          <TryCard {...cards} line={line} />
        </div>
      </div>
    </section>
  );
}

interface EditorButtonsProps {
  readonly state: EditorState;
  readonly section: SchedulesState;
  readonly ports: SchedulesPorts;
}

function EditorButtons({ state, section, ports }: EditorButtonsProps): ReactElement {
  const { words } = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const hasChanged = isChanged(state);
  const isSaving = state.phase === 'saving';
  return (
    <>
      <button
        type="button"
        className="button button-subtle"
        disabled={!hasChanged || isSaving}
        onClick={state.discard}
      >
        {words.schedules.discard}
      </button>
      <button
        type="button"
        className="button"
        disabled={!hasChanged || isSaving}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {words.schedules.seeChanges}
      </button>
      <button
        type="button"
        className="button button-primary"
        disabled={!hasChanged || isSaving || state.conflict !== null}
        onClick={() => void state.save()}
      >
        {isSaving ? words.schedules.saving : words.schedules.save}
      </button>
      {isAsked && (
        <ImpactDialog
          {...{ state, section, ports }}
          onClose={() => {
            setIsAsked(false);
          }}
        />
      )}
    </>
  );
}

function ConflictMessage({ state }: { readonly state: EditorState }): ReactElement {
  const { words, formats } = useLanguage();
  const collisions = state.conflict?.collisions ?? [];
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <>
          <button type="button" className="link-button" onClick={() => void state.resolve('theirs')}>
            {words.schedules.keepTheirs}
          </button>
          <button type="button" className="link-button" onClick={() => void state.resolve('mine')}>
            {words.schedules.keepMine}
          </button>
        </>
      }
    >
      {words.schedules.conflict}
      <ul className="message-list">
        {collisions.map((collision, i) => (
          <li key={i}>{sentenceOf(collision, words, formats)}</li>
        ))}
      </ul>
    </Message>
  );
}

/** A reload or a closed tab would lose what is not saved. */
function useLeaveWarning(hasChanged: boolean): void {
  useEffect(() => {
    if (!hasChanged) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [hasChanged]);
}
