// Working schedules of the site or of one project: the list, who works by which, and the editor of one.
import { useEffect, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { createSchedulesPorts } from '../../state/schedules/browser-schedules-ports';
import { createSchedulesStore } from '../../state/schedules/schedules-store';
import type { ScheduleScope } from '../../state/schedules/schedule-types';
import { useLanguage } from '../language';
import { AssignCard } from './assign-card';
import { RefusalMessage } from './refusal-message';
import { ScheduleEditor } from './schedule-editor';
import { ScheduleList } from './schedule-list';
import { WhoCard } from './who-card';

export function SchedulesSection({ scope }: { readonly scope: ScheduleScope }): ReactElement {
  const { words } = useLanguage();
  const [ports] = useState(createSchedulesPorts);
  const [store] = useState(() => createSchedulesStore(ports, scope));
  const state = useStore(store);
  useEffect(() => {
    void store.getState().open();
  }, [store]);
  if (state.phase === 'loading') return <p role="status">{words.schedules.loading}</p>;
  if (state.phase === 'failed') {
    return (
      <Message
        tone="danger"
        icon="warning"
        actions={
          <button type="button" className="link-button" onClick={() => void state.open()}>
            {words.problems.retry}
          </button>
        }
      >
        {words.schedules.failed}
      </Message>
    );
  }
  if (state.editor) return <ScheduleEditor editor={state.editor} section={state} ports={ports} />;
  return (
    <section className="schedules" aria-labelledby="schedules-title">
      <h2 id="schedules-title" className="sheet-section">
        {words.schedules.title}
      </h2>
      <p className="sheet-intro">{words.schedules.intro}</p>
      {!state.mayEdit && (
        <Message tone="information" icon="lock">
          {words.schedules.noAccess}
        </Message>
      )}
      <RefusalMessage refusal={state.refusal} onClose={state.forgetRefusal} />
      <ScheduleList section={state} />
      <div className="schedules-columns">
        <AssignCard section={state} ports={ports} />
        <WhoCard section={state} ports={ports} />
      </div>
    </section>
  );
}
