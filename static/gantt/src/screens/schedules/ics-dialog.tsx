// Days off out of an .ics file: what was found, what is left out and why, and which of it is taken.
import { useState, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import { largestFile, readIcs, type IcsAnswer } from '../../state/schedules/read-ics';
import type { ScheduleException } from '../../state/schedules/schedule-types';
import { useLanguage } from '../language';
import { DialogFoot } from './dialog-foot';

interface IcsDialogProps {
  /** How many more days the schedule may have. */
  readonly room: number;
  readonly onClose: () => void;
  readonly onTake: (days: readonly ScheduleException[]) => void;
}

const readFile = async (file: File): Promise<IcsAnswer> =>
  file.size > largestFile ? { ok: false, why: 'too-large' } : readIcs(await file.text());

export function IcsDialog({ room, onClose, onTake }: IcsDialogProps): ReactElement {
  const { words } = useLanguage();
  const [answer, setAnswer] = useState<IcsAnswer | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const days = answer?.ok ? answer.days : [];
  const taken = days.filter((_, i) => !leftOut.has(i));
  return (
    <Dialog
      title={words.schedules.icsTitle}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <DialogFoot
          apply={words.schedules.icsTake(taken.length)}
          isDisabled={taken.length === 0 || taken.length > room}
          onCancel={onClose}
          onApply={() => {
            onTake(taken);
          }}
        >
          {taken.length > room && <span role="status">{words.schedules.tooMany}</span>}
        </DialogFoot>
      }
    >
      <label className="schedule-file">
        <span className="field-label">{words.schedules.icsChoose}</span>
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (!file) return;
            void readFile(file).then((read) => {
              setAnswer(read);
              setLeftOut(new Set());
            });
          }}
        />
        <span className="field-help">{words.schedules.icsHelp}</span>
      </label>
      {answer?.ok === false && (
        <Message tone="danger" icon="warning">
          {words.schedules.icsRefused[answer.why]}
        </Message>
      )}
      {answer?.ok && <Found answer={answer} leftOut={leftOut} onLeaveOut={setLeftOut} />}
    </Dialog>
  );
}

interface FoundProps {
  readonly answer: Extract<IcsAnswer, { readonly ok: true }>;
  readonly leftOut: ReadonlySet<number>;
  readonly onLeaveOut: (leftOut: ReadonlySet<number>) => void;
}

function Found({ answer, leftOut, onLeaveOut }: FoundProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <h3 className="field-label">{words.schedules.icsFound(answer.days.length)}</h3>
      <ul className="schedule-found" tabIndex={0} aria-label={words.schedules.icsFound(answer.days.length)}>
        {answer.days.map((day, i) => (
          <li key={i}>
            <label className="schedule-check">
              <input
                type="checkbox"
                checked={!leftOut.has(i)}
                onChange={() => {
                  const next = new Set(leftOut);
                  if (!next.delete(i)) next.add(i);
                  onLeaveOut(next);
                }}
              />
              <span>{day.name === '' ? words.schedules.unnamed : day.name}</span>
              <span className="field-help">{rangeText(day)}</span>
            </label>
          </li>
        ))}
      </ul>
      {answer.left.length > 0 && (
        <details className="schedule-left">
          <summary>{words.schedules.icsLeft(answer.left.length)}</summary>
          <ul>
            {answer.left.slice(0, 100).map(({ name, why }, i) => (
              <li key={i}>
                {name === '' ? words.schedules.unnamed : name}: {words.schedules.icsWhy[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const rangeText = ({ first, last, recurrence }: ScheduleException): string =>
  recurrence !== null || first === last ? `${first}${recurrence === null ? '' : ' …'}` : `${first} – ${last}`;
