// Looks for people, groups, roles and holders of a permission to share with.
import { useEffect, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { GranteeChoice } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { granteeKey, permissionChoices } from './grantee-names';

interface GranteePickerProps {
  readonly store: PageStore;
  readonly projectIds: readonly string[];
  /** Those who have a grant already. */
  readonly taken: ReadonlySet<string>;
  readonly onPick: (choice: GranteeChoice) => void;
}

const restMs = 250;
const mostShown = 12;

export function GranteePicker({ store, projectIds, taken, onPick }: GranteePickerProps): ReactElement {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const choices = useChoices(store, text, projectIds);
  const shown = choices.filter(({ to }) => !taken.has(granteeKey(to))).slice(0, mostShown);
  const label = words.contexts.share.add;
  return (
    <div
      className="grantee-picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        type="search"
        className="field-input"
        aria-label={label}
        placeholder={label}
        value={text}
        onFocus={() => {
          setOpen(true);
        }}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
      />
      {isOpen && (
        <Choices
          choices={shown}
          onPick={(choice) => {
            onPick(choice);
            setText('');
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

interface ChoicesProps extends Pick<GranteePickerProps, 'onPick'> {
  readonly choices: readonly GranteeChoice[];
}

function Choices({ choices, onPick }: ChoicesProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.share;
  return (
    <ul className="grantee-choices" aria-label={text.add}>
      {choices.map((choice) => (
        <li key={granteeKey(choice.to)}>
          <button
            type="button"
            onClick={() => {
              onPick(choice);
            }}
          >
            <span className="check-name" dir="auto">
              {choice.name}
            </span>
            <span className="check-aside">{text.kinds[choice.to.type]}</span>
          </button>
        </li>
      ))}
      {choices.length === 0 && <li className="check-none">{text.noChoice}</li>}
    </ul>
  );
}

/** A moment after the last letter, so that Jira is not asked for each. */
function useChoices(store: PageStore, text: string, projectIds: readonly string[]): readonly GranteeChoice[] {
  const { words } = useLanguage();
  const projects = useStore(store, (state) => state.projects);
  const [found, setFound] = useState<readonly GranteeChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void store
        .getState()
        .searchGrantees(text, projectIds)
        .then((choices) => {
          if (isCurrent) setFound(choices);
        });
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [store, text, projectIds]);
  const first = projects.find(({ id }) => id === projectIds[0]);
  const wanted = text.trim().toLocaleLowerCase();
  const held = first ? permissionChoices(first, words) : [];
  return [...found, ...held.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))];
}
