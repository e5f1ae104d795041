// The line below the chart: how much is shown, how far reading has come, when it ends, and what the colours mean.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '#domain/plan/create-plan';
import type { Stage } from '#domain/plan/task';
import { Icon } from '../components/icon';
import type { PageStore } from '../state/create-page-store';
import type { LoadPhase } from '../state/page-state';
import { planFacts } from '../state/task-facts';
import { useLanguage } from './language';
import { KeysFact, PanelFacts } from './panel-facts';

const stages: readonly Stage[] = ['done', 'doing', 'todo'];

export function Footer({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const load = useStore(store, (state) => state.load);
  const plan = useStore(store, (state) => state.plan);
  const broken = useStore(store, (state) => state.broken.length);
  const selected = useStore(store, (state) => state.selected.size);
  return (
    <footer className="footer">
      <LoadStatus load={load} store={store} />
      <PlanFacts plan={plan} />
      <PanelFacts store={store} />
      {broken > 0 && <span className="footer-fact footer-bad">{words.footer.broken(broken)}</span>}
      {selected > 1 && <span className="footer-fact">{words.footer.selected(selected)}</span>}
      <span className="grow" />
      <span className="legend" aria-label={words.footer.legend}>
        {stages.map((stage) => (
          <span key={stage} className="footer-fact">
            <span className={`legend-swatch legend-${stage}`} />
            {words.stages[stage]}
          </span>
        ))}
      </span>
      <KeysFact />
    </footer>
  );
}

interface LoadStatusProps {
  readonly load: LoadPhase;
  readonly store: PageStore;
}

function LoadStatus({ load, store }: LoadStatusProps): ReactElement {
  const { words } = useLanguage();
  const act = store.getState();
  if (load.type === 'loading' || load.type === 'waiting') {
    return (
      <span className="footer-fact" role="status">
        {load.type === 'waiting'
          ? words.footer.waiting(load.seconds)
          : words.footer.reading(load.read, load.about)}
        <button type="button" className="link-button" onClick={act.stop}>
          {words.footer.stop}
        </button>
      </span>
    );
  }
  if (load.type === 'stopped') {
    return (
      <span className="footer-fact">
        {load.problem && <b>{words.problems[load.problem.code].title}.</b>}
        {words.footer.stopped(load.read)}
        <button type="button" className="link-button" onClick={() => void act.resume()}>
          {words.footer.resume}
        </button>
      </span>
    );
  }
  if (load.type === 'opening') return <span className="footer-fact">{words.footer.reading(0, null)}</span>;
  return <IssueCount store={store} />;
}

/** Restricted parents are no issues that anybody here could count. */
function IssueCount({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const all = useStore(store, (state) => state.issues.size);
  const hidden = useStore(store, (state) => state.hiddenCount);
  const done = useStore(store, (state) => state.doneHiddenCount);
  const shown = all - hidden;
  return (
    <>
      {hidden > done ? (
        <span className="footer-fact">{words.footer.shown(shown, all)}</span>
      ) : (
        <span className="footer-fact">
          <b>{shown.toLocaleString(words.locale)}</b> {words.footer.issues(shown)}
        </span>
      )}
      {done > 0 && (
        <button
          type="button"
          className="footer-fact footer-button"
          title={words.contexts.showDone}
          onClick={() => {
            store.getState().setView({ hideDone: false });
          }}
        >
          {words.contexts.doneHidden(done)}
        </button>
      )}
    </>
  );
}

function PlanFacts({ plan }: { readonly plan: Plan }): ReactElement {
  const { words, formats } = useLanguage();
  const { finish, undated } = planFacts(plan);
  return (
    <>
      {finish !== null && (
        <span className="footer-fact">
          <Icon name="flag" />
          {words.footer.finish} <b>{formats.long(finish - 1)}</b>
        </span>
      )}
      {undated > 0 && <span className="footer-fact">{words.footer.undated(undated)}</span>}
    </>
  );
}
