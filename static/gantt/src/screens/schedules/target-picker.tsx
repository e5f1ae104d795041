// Whom a schedule is for: a kind, and for all but the site somebody found live by a part of the name.
import { useEffect, useState, type ReactElement } from 'react';
import type { AssignmentTarget } from '../../state/schedules/schedule-types';
import type { NamedTarget, SchedulesPorts } from '../../state/schedules/schedules-ports';
import { useLanguage } from '../language';
import { Labelled } from './day-dialog';
import { Choice } from './holidays-dialog';

export interface PickedTarget {
  readonly target: AssignmentTarget;
  readonly name: string;
}

type Kind = AssignmentTarget['type'];

interface TargetPickerProps {
  readonly ports: SchedulesPorts;
  readonly kinds: readonly Kind[];
  readonly picked: PickedTarget | null;
  readonly onPick: (picked: PickedTarget | null) => void;
}

const typingPauseMs = 200;

const toTarget = (kind: Exclude<Kind, 'site'>, id: string): AssignmentTarget => {
  if (kind === 'project') return { type: 'project', projectId: id };
  return kind === 'group' ? { type: 'group', groupId: id } : { type: 'person', accountId: id };
};

export function TargetPicker({ ports, kinds, picked, onPick }: TargetPickerProps): ReactElement {
  const { words } = useLanguage();
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'person');
  const [text, setText] = useState('');
  const found = useFound(ports, kind, text);
  const choose = (next: Kind): void => {
    setKind(next);
    setText('');
    onPick(next === 'site' ? { target: { type: 'site' }, name: words.schedules.targets.site } : null);
  };
  const isOpen = kind !== 'site' && text !== '' && picked?.name !== text;
  return (
    <div className="target-picker">
      <Choice
        label={words.schedules.assignTo}
        value={kind}
        choices={kinds.map((one) => ({ id: one, name: words.schedules.targets[one] }))}
        onChoose={(id) => {
          choose(kinds.find((one) => one === id) ?? kind);
        }}
      />
      {kind !== 'site' && (
        <Labelled
          label={words.schedules.search}
          value={text}
          onType={(typed) => {
            setText(typed);
            onPick(null);
          }}
        />
      )}
      {isOpen && (
        <FoundList
          found={found}
          onPick={({ id, name }) => {
            setText(name);
            onPick({ target: toTarget(kind, id), name });
          }}
        />
      )}
    </div>
  );
}

interface FoundListProps {
  readonly found: readonly NamedTarget[];
  readonly onPick: (one: NamedTarget) => void;
}

function FoundList({ found, onPick }: FoundListProps): ReactElement {
  const { words } = useLanguage();
  return (
    <ul className="target-found" aria-label={words.schedules.search}>
      {found.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onPick(one);
            }}
          >
            {one.name}
          </button>
        </li>
      ))}
      {found.length === 0 && <li className="field-help">{words.schedules.nothingFound}</li>}
    </ul>
  );
}

function useFound(ports: SchedulesPorts, kind: Kind, text: string): readonly NamedTarget[] {
  const [found, setFound] = useState<readonly NamedTarget[]>([]);
  useEffect(() => {
    if (kind === 'site' || text.trim() === '') {
      setFound([]);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ports.search(kind, text.trim()).then((read) => {
        if (isCurrent) setFound(read);
      });
    }, typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ports, kind, text]);
  return found;
}
