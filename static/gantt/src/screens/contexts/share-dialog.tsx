// Who else may open the view, at which level, and the link to it. Says before saving how many people that lets in.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import type { ContextDocument, Grant } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { nameOfCurrent } from './context-names';
import { GrantRows, OwnerField } from './grant-rows';
import { granteeKey } from './grantee-names';
import { GranteePicker } from './grantee-picker';
import { LinkField } from './link-field';
import { SharePreviewLine } from './share-preview-line';
import { useGranteeNames, type GranteeNames } from './use-grantee-names';
import { useOutcome } from './use-outcome';

interface ShareDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function ShareDialog({ store, onClose }: ShareDialogProps): ReactElement {
  const current = useStore(store, (state) => state.contexts.current);
  const isManaged = current?.type === 'shared' && current.document.level === 'admin';
  return isManaged ? (
    <GrantsDialog store={store} document={current.document} onClose={onClose} />
  ) : (
    <LinkDialog store={store} onClose={onClose} />
  );
}

const titleOf = (name: string, isReadOnly: boolean, { contexts: { share } }: Words): string =>
  isReadOnly ? share.titleReadOnly(name) : share.title(name);

/** Of a view that isn't the person's to share: the link, and how it could be shared. */
function LinkDialog({ store, onClose }: ShareDialogProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const current = useStore(store, (state) => state.contexts.current);
  const type = current?.type ?? 'built-in';
  const text = words.contexts.share;
  const hints = { 'built-in': text.builtIn, private: text.private, shared: text.viewer };
  return (
    <Dialog
      title={titleOf(nameOfCurrent(current, words), false, words)}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        type !== 'shared' && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              show({ type: 'save-context' });
            }}
          >
            {text.saveFirst}
          </button>
        )
      }
    >
      <p className="dialog-text">{hints[type]}</p>
      {current && type !== 'private' && <LinkField store={store} contextId={current.id} />}
    </Dialog>
  );
}

interface GrantsDialogProps extends ShareDialogProps {
  readonly document: ContextDocument;
}

const mostGrants = 20;
const isEveryone = ({ to }: Grant): boolean => to.type === 'everyone';
const everyone: Grant = { to: { type: 'everyone' }, level: 'view' };

function GrantsDialog({ store, document, onClose }: GrantsDialogProps): ReactElement {
  const { words } = useLanguage();
  const { body } = document;
  const [grants, setGrants] = useState<readonly Grant[]>(body.grants);
  const [ownerId, setOwner] = useState(body.ownerId);
  const [isSaved, setSaved] = useState(false);
  const [problem, run] = useOutcome();
  const names = useGranteeNames(store, document);
  const text = words.contexts.share;
  const isChanged = !isSameGrants(grants, body.grants) || ownerId !== body.ownerId;
  const save = async (): Promise<void> => {
    setSaved(await run(store.getState().share(document, ownerId, grants)));
  };
  return (
    <Dialog
      title={titleOf(body.content.name, body.content.readOnly, words)}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <>
          <span className="dialog-note" role="status">
            {isSaved && !isChanged ? text.saved : problem}
          </span>
          <button
            type="button"
            className="button button-primary"
            disabled={!isChanged}
            onClick={() => void save()}
          >
            {text.save}
          </button>
        </>
      }
    >
      <OwnerField body={body} grants={grants} ownerId={ownerId} nameOf={names.nameOf} onChange={setOwner} />
      <GrantsField store={store} document={document} grants={grants} names={names} onChange={setGrants} />
      <LinkField store={store} contextId={document.id} />
      <SharePreviewLine store={store} document={document} grants={grants} nameOf={names.nameOf} />
    </Dialog>
  );
}

const isSameGrants = (one: readonly Grant[], other: readonly Grant[]): boolean =>
  one.length === other.length &&
  one.every(({ to, level }) =>
    other.some((grant) => grant.level === level && granteeKey(grant.to) === granteeKey(to)),
  );

interface GrantsFieldProps extends Pick<GrantsDialogProps, 'store' | 'document'> {
  readonly grants: readonly Grant[];
  readonly names: GranteeNames;
  readonly onChange: (grants: readonly Grant[]) => void;
}

function GrantsField({ store, document, grants, names, onChange }: GrantsFieldProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.share;
  const isFull = grants.length >= mostGrants;
  const others = grants.filter((grant) => !isEveryone(grant));
  const hasEveryone = others.length < grants.length;
  return (
    <>
      <GrantRows grants={others} all={grants} nameOf={names.nameOf} onChange={onChange} />
      {isFull ? (
        <p className="dialog-text">{text.full(mostGrants)}</p>
      ) : (
        <GranteePicker
          store={store}
          projectIds={document.body.content.covers.projectIds}
          taken={new Set(grants.map(({ to }) => granteeKey(to)))}
          onPick={(choice) => {
            names.learn(choice);
            onChange([...grants, { to: choice.to, level: 'view' }]);
          }}
        />
      )}
      <label className="check-item">
        <input
          type="checkbox"
          role="switch"
          checked={hasEveryone}
          disabled={isFull && !hasEveryone}
          onChange={() => {
            onChange(hasEveryone ? others : [...grants, everyone]);
          }}
        />
        <span>{text.everyone}</span>
      </label>
    </>
  );
}
