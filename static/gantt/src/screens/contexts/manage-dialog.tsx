// All saved views: to open, edit, copy, share, delete with a way back, put in order, and to choose what the project opens with.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import { Icon, type IconName } from '../../components/icon';
import type { ContextContent } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import type { ContextRow, ContextSection } from './context-sections';
import { EditDialog } from './save-dialog';
import { useOutcome } from './use-outcome';
import { useSections } from './use-sections';

interface DialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function ManageDialog({ store, onClose }: DialogProps): ReactElement {
  const { words } = useLanguage();
  const sections = useSections(store, '').filter(({ name }) => name !== 'here');
  const [edited, setEdited] = useState<{ readonly id: string; readonly content: ContextContent } | null>(
    null,
  );
  const [deleted, setDeleted] = useState<string | null>(null);
  const [problem, run] = useOutcome();
  const text = words.contexts.manageDialog;
  if (edited) {
    return (
      <EditDialog
        store={store}
        contextId={edited.id}
        content={edited.content}
        onClose={() => {
          setEdited(null);
        }}
      />
    );
  }
  const act = { run, onEdit: setEdited, onDeleted: setDeleted, onClose };
  return (
    <Dialog title={text.title} closeLabel={words.close} size="wide" onClose={onClose}>
      <p className="dialog-text">{text.intro}</p>
      {problem !== null && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {deleted !== null && (
        <Deleted
          name={deleted}
          onUndo={() => {
            setDeleted(null);
            void run(store.getState().restoreContext());
          }}
        />
      )}
      {sections.length === 0 && <p className="dialog-text">{text.none}</p>}
      {sections.map((section) => (
        <ManageSection key={section.name} store={store} section={section} {...act} />
      ))}
    </Dialog>
  );
}

type SectionProps = Omit<RowProps, 'row' | 'isOrdered'> & { readonly section: ContextSection };

function ManageSection({ section: { name, rows }, ...act }: SectionProps): ReactElement {
  const { words } = useLanguage();
  return (
    <section className="manage-section">
      <h3>{words.contexts.sections[name]}</h3>
      <ul className="manage-list" aria-label={words.contexts.sections[name]}>
        {rows.map((row) => (
          <ManageRow key={row.id} row={row} isOrdered={name === 'favourites'} {...act} />
        ))}
      </ul>
    </section>
  );
}

interface DeletedProps {
  readonly name: string;
  readonly onUndo: () => void;
}

function Deleted({ name, onUndo }: DeletedProps): ReactElement {
  const { words } = useLanguage();
  const { deleted, undo } = words.contexts.manageDialog;
  return (
    <p className="manage-undo" role="status">
      {deleted(name)}
      <button type="button" className="link-button" onClick={onUndo}>
        {undo}
      </button>
    </p>
  );
}

interface RowProps {
  readonly store: PageStore;
  readonly row: ContextRow;
  readonly isOrdered: boolean;
  readonly run: ReturnType<typeof useOutcome>[1];
  readonly onEdit: (edited: { readonly id: string; readonly content: ContextContent }) => void;
  readonly onDeleted: (name: string) => void;
  readonly onClose: () => void;
}

function ManageRow(props: RowProps): ReactElement {
  const { store, row, isOrdered } = props;
  const { words } = useLanguage();
  return (
    <li className="manage-row">
      <Icon name={row.icon} />
      <button
        type="button"
        className="manage-name"
        dir="auto"
        onClick={() => {
          props.onClose();
          void store.getState().openContext(row.id);
        }}
      >
        {row.name}
      </button>
      <span className="manage-owner" dir="auto">
        {[row.owner, row.isDefault ? words.contexts.isDefault : ''].filter((part) => part !== '').join(' · ')}
      </span>
      {isOrdered && <OrderButtons store={store} row={row} />}
      <RowButtons {...props} />
    </li>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, isOn, onClick }: ActionProps): ReactElement {
  return (
    <button
      type="button"
      className={
        isOn === true ? 'button button-subtle button-icon star-on' : 'button button-subtle button-icon'
      }
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function OrderButtons({ store, row }: Pick<RowProps, 'store' | 'row'>): ReactElement {
  const { words } = useLanguage();
  const { up, down } = words.contexts.manageDialog;
  const move = (by: number) => () => {
    store.getState().moveFavourite(row.id, by);
  };
  return (
    <>
      <Action icon="up" label={up(row.name)} onClick={move(-1)} />
      <Action icon="down" label={down(row.name)} onClick={move(1)} />
    </>
  );
}

function RowButtons({ store, row, run, onEdit, onDeleted, onClose }: RowProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const mayAdminister = useStore(store, (state) => state.contexts.mayAdminister);
  const text = words.contexts.manageDialog;
  const act = store.getState();
  const edit = async (): Promise<void> => {
    const own = act.personal.contexts[row.id];
    const content = own ?? (await act.readDocument(row.id))?.body.content;
    if (content) onEdit({ id: row.id, content });
  };
  const remove = async (): Promise<void> => {
    if (await run(act.deleteContext(row.id))) onDeleted(row.name);
  };
  const share = async (): Promise<void> => {
    await act.openContext(row.id);
    onClose();
    show({ type: 'share' });
  };
  return (
    <>
      <Action
        icon="star"
        isOn={row.isFavourite}
        label={`${row.isFavourite ? words.contexts.unstar : words.contexts.star}: ${row.name}`}
        onClick={() => {
          act.toggleFavourite(row.id);
        }}
      />
      {mayAdminister && row.type === 'shared' && (
        <Action
          icon="flag"
          isOn={row.isDefault}
          label={row.isDefault ? text.noDefault(row.name) : text.makeDefault(row.name)}
          onClick={() => void run(act.setDefaultContext(row.isDefault ? null : row.id))}
        />
      )}
      {!row.isLocked && <Action icon="edit" label={text.edit(row.name)} onClick={() => void edit()} />}
      <Action
        icon="copy"
        label={text.duplicate(row.name)}
        onClick={() => void run(act.duplicateContext(row.id, text.copyOf(row.name)))}
      />
      <Action icon="people" label={text.share(row.name)} onClick={() => void share()} />
      {row.isManaged && <Action icon="trash" label={text.remove(row.name)} onClick={() => void remove()} />}
    </>
  );
}
