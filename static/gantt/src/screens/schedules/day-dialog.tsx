// A day or a span of days that differs: its name, its days, and whether it is off or has hours of its own.
import { useId, useState, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import { yearlyOn } from '../../state/schedules/calendar-view';
import { formatMinute, parseMinute } from '../../state/schedules/edit-week';
import type { DayHours, ScheduleException } from '../../state/schedules/schedule-types';
import { useLanguage } from '../language';
import { DialogFoot } from './dialog-foot';

interface DayDialogProps {
  /** Null for a new one. */
  readonly exception: ScheduleException | null;
  readonly today: string;
  readonly onClose: () => void;
  readonly onTake: (exception: ScheduleException) => void;
}

interface DayForm {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly hasHours: boolean;
  readonly from: string;
  readonly to: string;
  readonly isYearly: boolean;
}

const farYear = '2099';

const usualHours = { hasHours: false, from: '9:00', to: '13:00' };

const toForm = (exception: ScheduleException | null, today: string): DayForm => {
  if (exception === null) return { name: '', first: today, last: today, ...usualHours, isYearly: false };
  const { name, first, last, hours, recurrence } = exception;
  const [span] = hours;
  const isYearly = recurrence?.kind === 'yearly';
  const shown = span && { hasHours: true, from: formatMinute(span.start), to: formatMinute(span.end) };
  return { name, first, last: isYearly ? first : last, ...(shown ?? usualHours), isYearly };
};

/** Several spans of a day that is there already stay as they are while the form shows its first. */
const toHours = (form: DayForm, before: DayHours): DayHours | null => {
  if (!form.hasHours) return [];
  const [start, end] = [parseMinute(form.from), parseMinute(form.to)];
  if (start === null || end === null || start >= 1440) return null;
  const span = { start, end: end > start ? end : end + 1440 };
  const rest = before.slice(1);
  return rest.every((other) => other.start >= span.end) ? [span, ...rest] : null;
};

const toException = (form: DayForm, before: ScheduleException | null): ScheduleException | null => {
  const hours = toHours(form, before?.hours ?? []);
  if (hours === null || form.first === '') return null;
  const shared = { name: form.name.trim(), hours: [...hours], source: null, first: form.first };
  if (form.isYearly) {
    return { ...shared, last: `${farYear}${form.first.slice(4)}`, recurrence: yearlyOn(form.first) };
  }
  const keepsRule = before?.recurrence && before.recurrence.kind !== 'yearly';
  if (form.last < form.first) return null;
  return { ...shared, last: form.last, recurrence: keepsRule ? before.recurrence : null };
};

export function DayDialog({ exception, today, onClose, onTake }: DayDialogProps): ReactElement {
  const { words } = useLanguage();
  const [form, setForm] = useState(() => toForm(exception, today));
  const made = toException(form, exception);
  const change = (part: Partial<DayForm>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <Dialog
      title={words.schedules.dayTitle}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <DialogFoot
          apply={words.schedules.takeDay}
          isDisabled={made === null}
          onCancel={onClose}
          onApply={() => {
            if (made) onTake(made);
          }}
        />
      }
    >
      <DayFields form={form} onChange={change} />
      <p role="status" className="field-help">
        {made === null && words.schedules.dayRefused}
      </p>
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: DayForm;
  readonly onChange: (part: Partial<DayForm>) => void;
}

function DayFields({ form, onChange }: FieldsProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <Labelled
        label={words.schedules.dayName}
        value={form.name}
        onType={(name) => {
          onChange({ name });
        }}
      />
      <div className="schedule-pair">
        <Labelled
          label={words.schedules.first}
          type="date"
          value={form.first}
          onType={(first) => {
            onChange({ first, last: form.last < first ? first : form.last });
          }}
        />
        {!form.isYearly && (
          <Labelled
            label={words.schedules.last}
            type="date"
            value={form.last}
            onType={(last) => {
              onChange({ last });
            }}
          />
        )}
      </div>
      <DayChoices form={form} onChange={onChange} />
      {form.hasHours && <HourFields form={form} onChange={onChange} />}
    </>
  );
}

function HourFields({ form, onChange }: FieldsProps): ReactElement {
  const { words } = useLanguage();
  return (
    <div className="schedule-pair">
      <Labelled
        label={words.schedules.hoursFrom}
        value={form.from}
        onType={(from) => {
          onChange({ from });
        }}
      />
      <Labelled
        label={words.schedules.hoursTo}
        value={form.to}
        onType={(to) => {
          onChange({ to });
        }}
      />
    </div>
  );
}

function DayChoices({ form, onChange }: FieldsProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <label className="schedule-check">
        <input
          type="checkbox"
          checked={form.isYearly}
          onChange={(event) => {
            onChange({ isYearly: event.target.checked });
          }}
        />
        {words.schedules.yearly}
      </label>
      <fieldset className="schedule-choice">
        <legend className="field-label">{words.schedules.what}</legend>
        <label className="schedule-check">
          <input
            type="radio"
            checked={!form.hasHours}
            onChange={() => {
              onChange({ hasHours: false });
            }}
          />
          {words.schedules.dayOff}
        </label>
        <label className="schedule-check">
          <input
            type="radio"
            checked={form.hasHours}
            onChange={() => {
              onChange({ hasHours: true });
            }}
          />
          {words.schedules.ownHours}
        </label>
      </fieldset>
    </>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly onType: (text: string) => void;
}

export function Labelled({ label, type = 'text', value, onType }: LabelledProps): ReactElement {
  const id = useId();
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="schedule-input"
        value={value}
        maxLength={100}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
    </div>
  );
}
