// Saves what is on the page under a name, or changes the name, projects and reach of a view that is there.
import { useState, type FormEvent, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { ContextContent } from '../../state/contexts-state';
import type { ContextForm } from '../../state/contexts-state';
import { shownJql } from '../../state/jql-names';
import type { PageStore } from '../../state/create-page-store';
import { contentOf, scopeOf } from '../../state/current-context';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { ContextFields, isComplete } from './context-form';
import { useOutcome } from './use-outcome';

interface SaveDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

/** A new view of what is on the page; one that can be shared goes on to whom. */
export function SaveDialog({ store, onClose }: SaveDialogProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  return (
    <FormDialog
      store={store}
      title={words.contexts.form.saveTitle}
      first={firstForm(store)}
      choosesReach
      onSave={(form) => store.getState().saveViewAs(form)}
      onSaved={({ isPrivate }) => {
        if (isPrivate) onClose();
        else show({ type: 'share' });
      }}
      onClose={onClose}
    />
  );
}

const firstForm = (store: PageStore): ContextForm => {
  const { contexts, projects } = store.getState();
  const { current, mayShare } = contexts;
  const scope = current && scopeOf(current);
  return {
    name: '',
    isPrivate: !mayShare,
    readOnly: false,
    projectIds: scope?.projectIds ?? projects.map(({ id }) => id),
    jql: shownJql(store.getState(), scope?.jql ?? (current && contentOf(current)?.covers.jql) ?? null),
  };
};

interface EditDialogProps extends SaveDialogProps {
  readonly contextId: string;
  readonly content: ContextContent;
}

export function EditDialog({ store, contextId, content, onClose }: EditDialogProps): ReactElement {
  const { words } = useLanguage();
  const { name, readOnly, covers } = content;
  return (
    <FormDialog
      store={store}
      title={words.contexts.form.editTitle}
      first={{
        name,
        readOnly,
        isPrivate: false,
        projectIds: covers.projectIds,
        jql: shownJql(store.getState(), covers.jql),
      }}
      choosesReach={false}
      onSave={(form) => store.getState().changeContext(contextId, form)}
      onSaved={onClose}
      onClose={onClose}
    />
  );
}

interface FormDialogProps extends SaveDialogProps {
  readonly title: string;
  readonly first: ContextForm;
  readonly choosesReach: boolean;
  readonly onSave: (form: ContextForm) => ReturnType<ReturnType<PageStore['getState']>['saveViewAs']>;
  readonly onSaved: (form: ContextForm) => void;
}

/** Names are neither blank nor padded, and nobody types an empty JQL. */
const trimmed = (form: ContextForm): ContextForm => {
  const jql = form.jql?.trim() ?? '';
  return { ...form, name: form.name.trim(), jql: jql === '' ? null : jql };
};

function FormDialog(props: FormDialogProps): ReactElement {
  const { store, title, first, choosesReach, onSave, onSaved, onClose } = props;
  const { words } = useLanguage();
  const [form, setForm] = useState(first);
  const [isSaving, setSaving] = useState(false);
  const [problem, run] = useOutcome();
  const text = words.contexts.form;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete(form) || isSaving) return;
    setSaving(true);
    const isDone = await run(onSave(trimmed(form)));
    setSaving(false);
    if (isDone) onSaved(form);
  };
  return (
    <Dialog
      title={title}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <>
          {problem !== null && (
            <span className="dialog-note form-problem" role="alert">
              {problem}
            </span>
          )}
          <button type="button" className="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button
            type="submit"
            form="context-form"
            className="button button-primary"
            disabled={!isComplete(form) || isSaving}
          >
            {isSaving ? text.saving : text.save}
          </button>
        </>
      }
    >
      <form id="context-form" className="context-form" onSubmit={(event) => void save(event)}>
        <ContextFields store={store} form={form} choosesReach={choosesReach} onChange={setForm} />
      </form>
    </Dialog>
  );
}
