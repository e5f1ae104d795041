// The name of an issue, edited in its cell.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { unchanged, type EditorProps, type Outcome } from './edit-request';
import { handleEditorKey } from './handle-editor-key';
import { useFirstFocus } from './use-first-focus';

const longest = 255;

export function SummaryEditor({
  store,
  ...props
}: EditorProps & { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const [first] = props.taskIds;
  const before = useStore(store, ({ issues }) =>
    first === undefined ? '' : (issues.get(first)?.summary ?? ''),
  );
  const [value, setValue] = useState(props.text ?? before);
  const field = useFirstFocus(props.text === undefined);
  const { draft } = props;
  draft.current = (): Outcome => {
    const summary = value.replace(/\s+/g, ' ').trim();
    if (summary === '') return { type: 'refused', reason: words.editors.emptySummary };
    if (summary.length > longest) return { type: 'refused', reason: words.editors.longSummary(longest) };
    if (summary === before && props.taskIds.length === 1) return unchanged;
    return { type: 'edit', edits: [{ taskIds: props.taskIds, edit: { field: 'summary', value: summary } }] };
  };
  return (
    <input
      ref={field}
      className="cell-input cell-input-name"
      aria-label={words.editors.summary}
      dir="auto"
      value={value}
      onChange={(event) => {
        setValue(event.target.value);
      }}
      onKeyDown={(event) => void handleEditorKey(event, props)}
    />
  );
}
