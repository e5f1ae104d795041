// Labels as chips, with those of the project to choose from while one types.
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { unchanged, type EditorProps } from './edit-request';
import { handleEditorKey } from './handle-editor-key';
import { commonLabels, toLabelEdits, toLabels } from './label-edits';
import { OptionList, optionId, stepOption } from './option-list';
import { useFirstFocus } from './use-first-focus';

const offered = 8;

type LabelsEditorProps = EditorProps & { readonly store: PageStore };

export function LabelsEditor(props: LabelsEditorProps): ReactElement {
  const { words } = useLanguage();
  const listId = useId();
  const field = useFirstFocus(false);
  const { labels, text, active, offers, known, add, remove, type, onKeyDown } = useLabels(props);
  return (
    <>
      <div className="label-field">
        {labels.map((label) => (
          <LabelChip key={label} label={label} onRemove={remove} />
        ))}
        <input
          ref={field}
          className="label-input"
          role="combobox"
          aria-label={words.editors.labels}
          aria-expanded={offers.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          placeholder={labels.length === 0 ? words.editors.addLabel : undefined}
          value={text}
          onChange={(event) => {
            type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <OptionList
        id={listId}
        label={words.editors.labels}
        options={offers.map((label) => ({
          id: label,
          face: known.has(label) ? label : words.editors.newLabel(label),
        }))}
        active={active}
        onPick={(index) => {
          add(offers.slice(index, index + 1));
        }}
      />
    </>
  );
}

interface LabelDraft {
  readonly labels: readonly string[];
  readonly text: string;
  /** Of the offers; -1 for none. */
  readonly active: number;
  readonly offers: readonly string[];
  /** All labels of the project's loaded issues. */
  readonly known: ReadonlySet<string>;
  readonly add: (labels: readonly string[]) => void;
  readonly remove: (label: string) => void;
  readonly type: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useLabels({ store, ...props }: LabelsEditorProps): LabelDraft {
  const issues = useStore(store, (state) => state.issues);
  const edited = props.taskIds.flatMap((id) => issues.get(id) ?? []);
  const [labels, setLabels] = useState<readonly string[]>(() =>
    props.text === '' ? [] : commonLabels(edited),
  );
  const [text, setText] = useState(props.text ?? '');
  const [active, setActive] = useState(-1);
  const known = useMemo(() => new Set([...issues.values()].flatMap((issue) => issue.labels)), [issues]);
  const offers = offersFor(text, known, labels);
  const type = (typed: string): void => {
    setText(typed);
    setActive(-1);
  };
  const add = (more: readonly string[]): void => {
    setLabels([...new Set([...labels, ...more])]);
    type('');
  };
  const { draft } = props;
  draft.current = () => {
    const edits = toLabelEdits(edited, [...new Set([...labels, ...toLabels(text)])]);
    return edits.length === 0 ? unchanged : { type: 'edit', edits };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOption(event.key, active, offers.length);
    const asked = active >= 0 ? offers.slice(active, active + 1) : toLabels(text);
    if (next !== null) setActive(next);
    else if (asked.length > 0 && [' ', ',', 'Enter'].includes(event.key)) add(asked);
    else if (event.key === 'Backspace' && text === '' && labels.length > 0) setLabels(labels.slice(0, -1));
    else {
      handleEditorKey(event, props);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const remove = (label: string): void => {
    setLabels(labels.filter((other) => other !== label));
  };
  return { labels, text, active, offers, known, add, remove, type, onKeyDown };
}

/** Labels of the project that fit what is typed, and that itself where nobody has it yet. */
function offersFor(text: string, known: ReadonlySet<string>, taken: readonly string[]): readonly string[] {
  const [typed = ''] = toLabels(text);
  const wanted = typed.toLocaleLowerCase();
  const fitting = [...known].filter(
    (label) => !taken.includes(label) && label.toLocaleLowerCase().includes(wanted),
  );
  const offers = fitting.sort((a, b) => a.localeCompare(b)).slice(0, offered);
  return typed === '' || known.has(typed) || taken.includes(typed) ? offers : [...offers, typed];
}

interface LabelChipProps {
  readonly label: string;
  readonly onRemove: (label: string) => void;
}

function LabelChip({ label, onRemove }: LabelChipProps): ReactElement {
  const { words } = useLanguage();
  return (
    <span className="label-chip">
      <span dir="auto">{label}</span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.editors.removeLabel(label)}
        onClick={() => {
          onRemove(label);
        }}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
