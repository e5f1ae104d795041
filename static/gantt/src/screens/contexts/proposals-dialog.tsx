// What others proposed for the view: each as a difference to what is saved, to be taken or declined.
import { useEffect, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import type { ContextDocument } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import { changedParts, withLayer, type ViewLayer } from '../../state/view-conversions';
import { formatAgo } from '../../text/format-ago';
import { useLanguage } from '../language';
import { describePart, type ViewNames } from './describe-view';
import { useOutcome } from './use-outcome';

interface DialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function ProposalsDialog({ store, onClose }: DialogProps): ReactElement {
  const { words } = useLanguage();
  const [problem, run] = useOutcome();
  const current = useStore(store, (state) => state.contexts.current);
  const document = current?.type === 'shared' ? current.document : null;
  const proposals = document?.body.proposals ?? [];
  useEffect(() => {
    const by = store.getState().contexts.current;
    if (by?.type !== 'shared') return;
    const people = by.document.body.proposals.map(
      ({ by: accountId }) => ({ type: 'person', accountId }) as const,
    );
    void store.getState().nameGrantees(people);
  }, [store]);
  return (
    <Dialog title={words.contexts.proposals.title} closeLabel={words.close} size="wide" onClose={onClose}>
      {problem !== null && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {document && proposals.length > 0 ? (
        <ul className="proposal-list">
          {proposals.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              store={store}
              document={document}
              proposal={proposal}
              onSettle={(isTaken) => void run(store.getState().closeProposal(proposal.id, isTaken))}
            />
          ))}
        </ul>
      ) : (
        <p className="dialog-text">{words.contexts.proposals.none}</p>
      )}
    </Dialog>
  );
}

interface CardProps {
  readonly store: PageStore;
  readonly document: ContextDocument;
  readonly proposal: ContextDocument['body']['proposals'][number];
  readonly onSettle: (isTaken: boolean) => void;
}

function ProposalCard({ store, document, proposal, onSettle }: CardProps): ReactElement {
  const { words } = useLanguage();
  const person = useStore(store, (state) => state.contexts.people.get(proposal.by));
  const [now] = useState(() => Date.now());
  const text = words.contexts.proposals;
  const ago = formatAgo({ locale: words.locale, justNow: words.conflicts.justNow }, proposal.at, now);
  return (
    <li className="proposal-card">
      <p className="proposal-head">{text.head(person?.name ?? text.someone, ago)}</p>
      {proposal.note !== '' && (
        <p className="proposal-note" dir="auto">
          {words.contexts.values.text(proposal.note)}
        </p>
      )}
      <Difference store={store} document={document} layer={proposal.layer} />
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            onSettle(true);
          }}
        >
          {text.take}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onSettle(false);
          }}
        >
          {text.decline}
        </button>
      </div>
    </li>
  );
}

function Difference({
  store,
  document,
  layer,
}: Pick<CardProps, 'store' | 'document'> & { readonly layer: ViewLayer }): ReactElement {
  const language = useLanguage();
  const issues = useStore(store, (state) => state.issues);
  const fields = useStore(store, (state) => state.fieldChoices);
  const names: ViewNames = { issues, fields, language };
  const { parts, proposals } = language.words.contexts;
  const base = document.body.content.view;
  const wanted = withLayer(base, layer);
  return (
    <table className="conflict-table">
      <thead>
        <tr>
          <th scope="col">{proposals.part}</th>
          <th scope="col">{proposals.was}</th>
          <th scope="col">{proposals.wouldBe}</th>
        </tr>
      </thead>
      <tbody>
        {changedParts({ ...base, zoom: base.zoom ?? 'week' }, wanted).map((part) => (
          <tr key={part}>
            <th scope="row">{parts[part]}</th>
            <td dir="auto">{describePart(part, base[part], names)}</td>
            <td dir="auto">{describePart(part, wanted[part], names)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Offers what the person changed to those who edit the view. */
export function ProposeDialog({ store, onClose }: DialogProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.layer;
  const [note, setNote] = useState('');
  const [isSent, setSent] = useState(false);
  const [problem, run] = useOutcome();
  const send = async (): Promise<void> => {
    setSent(await run(store.getState().proposeChanges(note.trim())));
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            if (isSent) onClose();
            else void send();
          }}
        >
          {isSent ? words.close : text.send}
        </button>
      }
    >
      {isSent ? (
        <p className="dialog-text" role="status">
          {text.sent}
        </p>
      ) : (
        <ProposeForm store={store} note={note} onChange={setNote} />
      )}
      {problem !== null && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

interface ProposeFormProps extends Pick<DialogProps, 'store'> {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

function ProposeForm({ store, note, onChange }: ProposeFormProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.layer;
  return (
    <>
      <p className="dialog-text">{text.intro}</p>
      <OwnDifference store={store} />
      <label className="form-field">
        <span>{text.note}</span>
        <textarea
          className="field-input form-jql"
          rows={2}
          maxLength={longestNote}
          value={note}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </label>
    </>
  );
}

const longestNote = 500;

function OwnDifference({ store }: Pick<DialogProps, 'store'>): ReactElement | null {
  const current = useStore(store, (state) => state.contexts.current);
  const layers = useStore(store, (state) => state.personal.layers);
  if (current?.type !== 'shared') return null;
  return <Difference store={store} document={current.document} layer={layers[current.id] ?? {}} />;
}
