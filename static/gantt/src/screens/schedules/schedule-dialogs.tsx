// Dialogs of the list: a name for a new, copied or renamed schedule; what takes the place of a deleted one.
import { useId, useState, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import type { Home, ScheduleEntry } from '../../state/schedules/schedule-types';
import { usesOf, type Use } from '../../state/schedules/who-holds';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { DialogFoot } from './dialog-foot';
import { Choice } from './holidays-dialog';
import { nameOfUse, toUsage } from './schedule-uses';

interface NameDialogProps {
  readonly section: SchedulesState;
  readonly from: ScheduleEntry | null;
  readonly isRename?: boolean;
  readonly onClose: () => void;
}

const homeFor = ({ scope, mayEdit, accountId }: SchedulesState): Home => {
  if (!mayEdit && accountId !== null) return { type: 'person', accountId };
  return scope.type === 'site' ? { type: 'site' } : { type: 'project', projectId: scope.projectId };
};

/** What the field holds before anybody types. */
const firstName = (from: ScheduleEntry | null, renamed: ScheduleEntry | null, { schedules }: Words): string =>
  renamed?.name ?? (from === null ? '' : schedules.copyOf(from.name));

export function NameDialog({ section, from, isRename = false, onClose }: NameDialogProps): ReactElement {
  const { words } = useLanguage();
  const id = useId();
  const renamed = isRename ? from : null;
  const [name, setName] = useState(() => firstName(from, renamed, words));
  const trimmed = name.trim();
  const isUsable = trimmed !== '' && trimmed !== renamed?.name;
  const apply = (): void => {
    if (!isUsable) return;
    if (renamed) void section.rename(renamed.id, trimmed);
    else void section.create(trimmed, homeFor(section), from?.id ?? null);
    onClose();
  };
  return (
    <Dialog
      title={renamed ? words.schedules.renameTitle(renamed.name) : words.schedules.createTitle}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <DialogFoot
          apply={renamed ? words.schedules.renameNow : words.schedules.createNow}
          isDisabled={!isUsable}
          onCancel={onClose}
          onApply={apply}
        />
      }
    >
      <div className="field-row">
        <label className="field-label" htmlFor={id}>
          {words.schedules.name}
        </label>
        <input
          id={id}
          className="schedule-input"
          value={name}
          maxLength={100}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply();
          }}
        />
      </div>
    </Dialog>
  );
}

interface RemoveDialogProps {
  readonly section: SchedulesState;
  readonly entry: ScheduleEntry;
  readonly onClose: () => void;
}

export function RemoveDialog({ section, entry, onClose }: RemoveDialogProps): ReactElement {
  const { words } = useLanguage();
  const uses = usesOf(entry.id, toUsage(section));
  const others = section.entries.filter(
    (one) =>
      one.id !== entry.id &&
      one.home.type === 'site' &&
      section.documents.get(one.id)?.body.parentId === null,
  );
  const [replacement, setReplacement] = useState(others[0]?.id ?? null);
  const isFree = uses.length === 0;
  return (
    <Dialog
      title={words.schedules.removeTitle(entry.name)}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <DialogFoot
          apply={words.schedules.removeNow}
          isDisabled={!isFree && replacement === null}
          onCancel={onClose}
          onApply={() => {
            void section.remove(entry.id, isFree ? null : replacement);
            onClose();
          }}
        />
      }
    >
      {isFree ? (
        <p>{words.schedules.removeFree}</p>
      ) : (
        <>
          <Uses uses={uses} section={section} />
          {others.length === 0 ? (
            <p>{words.schedules.noReplacement}</p>
          ) : (
            <Choice
              label={words.schedules.replacement}
              value={replacement ?? ''}
              choices={others}
              onChoose={setReplacement}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function Uses({
  uses,
  section,
}: {
  readonly uses: readonly Use[];
  readonly section: SchedulesState;
}): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <p>{words.schedules.removeUsed(uses.length)}</p>
      <ul className="message-list">
        {uses.map((use, i) => (
          <li key={i}>{nameOfUse(use, section, words)}</li>
        ))}
      </ul>
    </>
  );
}
