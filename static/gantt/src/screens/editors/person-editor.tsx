// Who an issue is assigned to: people of Jira by a part of their name, or nobody.
import { useEffect, useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import type { PagePerson } from '../../state/page-state';
import { accentOf, initialsOf } from '../columns/person-look';
import { useLanguage } from '../language';
import { unchanged, type EditorProps, type Outcome } from './edit-request';
import { handleEditorKey } from './handle-editor-key';
import { OptionList, optionId, stepOption } from './option-list';
import { useFirstFocus } from './use-first-focus';

const typingPauseMs = 150;

type PersonEditorProps = EditorProps & { readonly store: PageStore };

export function PersonEditor(props: PersonEditorProps): ReactElement {
  const { words } = useLanguage();
  const listId = useId();
  const field = useFirstFocus(false);
  const { text, choices, current, active, type, onKeyDown, outcomeOf } = usePersonChoice(props);
  return (
    <>
      <input
        ref={field}
        className="cell-input"
        role="combobox"
        aria-label={words.editors.searchPeople}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? optionId(listId, active) : undefined}
        placeholder={current?.name ?? words.editors.searchPeople}
        value={text}
        onChange={(event) => {
          type(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={listId}
        label={words.editors.assignee}
        options={choices.map((person) => ({
          id: person?.accountId ?? '',
          face: <PersonFace person={person} />,
          isChosen: person?.accountId === current?.accountId,
        }))}
        active={active}
        none={words.editors.noPerson}
        onPick={(index) => {
          props.onSave(outcomeOf(choices[index] ?? null), 'stay');
        }}
      />
    </>
  );
}

interface PersonChoice {
  readonly text: string;
  /** Null for nobody. */
  readonly choices: readonly (PagePerson | null)[];
  readonly current: PagePerson | null;
  readonly active: number;
  readonly type: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly outcomeOf: (person: PagePerson | null) => Outcome;
}

function usePersonChoice({ store, ...props }: PersonEditorProps): PersonChoice {
  const { words } = useLanguage();
  const { taskIds, draft } = props;
  const [text, setText] = useState(props.text ?? '');
  const [moved, setMoved] = useState<number | null>(props.text === '' ? 0 : null);
  const people = usePeople(store, text);
  const current = useStore(store, ({ issues }) => (taskIds[0] && issues.get(taskIds[0])?.assignee) ?? null);
  const isOpen = text.trim() === '';
  const choices: readonly (PagePerson | null)[] = isOpen ? [null, ...people] : people;
  const here = choices.findIndex((person) => person?.accountId === current?.accountId);
  const active = moved ?? (isOpen ? Math.max(0, here) : 0);
  const outcomeOf = (person: PagePerson | null): Outcome =>
    person?.accountId === current?.accountId && taskIds.length === 1
      ? unchanged
      : { type: 'edit', edits: [{ taskIds, edit: { field: 'assignee', value: person } }] };
  const picked = (): Outcome => {
    const person = choices[active];
    return person === undefined ? { type: 'refused', reason: words.editors.noPerson } : outcomeOf(person);
  };
  // Going on, or a press elsewhere, takes only whom the person has pointed out.
  draft.current = () => (moved === null ? unchanged : picked());
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOption(event.key, active, choices.length);
    if (next === null) {
      const isMeant = !isOpen || event.key === 'Enter';
      handleEditorKey(event, isMeant ? { ...props, draft: { current: picked } } : props);
      return;
    }
    event.preventDefault();
    setMoved(next);
  };
  const type = (typed: string): void => {
    setText(typed);
    setMoved(null);
  };
  return { text, choices, current, active, type, onKeyDown, outcomeOf };
}

function usePeople(store: PageStore, text: string): readonly PagePerson[] {
  useEffect(() => {
    const timer = setTimeout(
      () => void store.getState().searchPeople(text.trim()),
      text === '' ? 0 : typingPauseMs,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [store, text]);
  const wanted = text.trim().toLocaleLowerCase();
  return useStore(store, (state) => state.people).filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted),
  );
}

function PersonFace({ person }: { readonly person: PagePerson | null }): ReactElement {
  const { words } = useLanguage();
  if (!person)
    return (
      <>
        <span className="gc-avatar gc-nobody" aria-hidden="true" />
        {words.editors.unassigned}
      </>
    );
  return (
    <>
      <span className={`gc-avatar gc-avatar-${accentOf(person.accountId)}`} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <span className="option-name" dir="auto">
        {person.name}
      </span>
    </>
  );
}
