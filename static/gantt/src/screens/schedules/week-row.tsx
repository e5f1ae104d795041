// One weekday's track of 24 hours: spans are drawn, moved, resized and removed by hand or by keys.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import {
  addSpan,
  fineStep,
  formatMinute,
  minutesOf,
  moveSpan,
  removeSpan,
  resizeSpan,
  usualStep,
  type Edge,
} from '../../state/schedules/edit-week';
import type { DayHours, Span } from '../../state/schedules/schedule-types';
import { useLanguage } from '../language';

interface WeekRowProps {
  readonly day: string;
  readonly hours: DayHours;
  /** Shifts of the day before that last into this one. */
  readonly before: DayHours;
  readonly inherited: boolean;
  readonly hasParent: boolean;
  readonly mayEdit: boolean;
  /** Null for the parent's hours. */
  readonly onChange: (hours: DayHours | null) => void;
}

interface Grip {
  readonly index: number;
  readonly part: Edge | 'whole';
  readonly at: number;
  /** As they were when it was taken hold of. */
  readonly hours: DayHours;
}

const dayLength = 1440;

const dragTo = (grip: Grip, minute: number, step: number): DayHours =>
  grip.part === 'whole'
    ? moveSpan(grip.hours, grip.index, minute - grip.at, step)
    : resizeSpan(grip.hours, grip.index, { edge: grip.part, to: minute }, step);

export function WeekRow(props: WeekRowProps): ReactElement {
  const { words } = useLanguage();
  const { day, before, inherited, mayEdit, onChange } = props;
  const { track, hours, begin, beginOn, follow, end } = useDragging(props);
  const minutes = minutesOf(hours);
  return (
    <div className="week-row" role="group" aria-label={day}>
      <span className="week-day">{day}</span>
      <div
        ref={track}
        className={hours.length === 0 ? 'week-track week-track-none' : 'week-track'}
        onPointerDown={begin}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {before.map(({ end: until }) => (
          <div key={until} className="week-rest" style={placeOf({ start: 0, end: until - dayLength })} />
        ))}
        {hours.length === 0 && before.length === 0 && <em>{words.schedules.notWorking}</em>}
        {hours.map((span, i) => (
          <WeekSpan
            key={i}
            span={span}
            day={day}
            inherited={inherited}
            mayEdit={mayEdit}
            onGrip={(event, part) => {
              beginOn(event, { index: i, part });
            }}
            onKey={(event) => {
              const next = stepByKey(event, hours, i);
              if (!next) return;
              event.preventDefault();
              onChange(next);
            }}
            onRemove={() => {
              onChange(removeSpan(hours, i));
            }}
          />
        ))}
      </div>
      <span className="week-sum">{minutes === 0 ? '–' : words.schedules.hours(minutes)}</span>
      {mayEdit && <RowTools {...props} hours={hours} />}
    </div>
  );
}

function RowTools({ day, hours, hasParent, onChange }: WeekRowProps): ReactElement {
  const { words } = useLanguage();
  return (
    <span className="week-tools">
      <button
        type="button"
        className="button button-subtle button-icon"
        aria-label={words.schedules.addSpan(day)}
        onClick={() => {
          const room = hours.length === 0 ? 540 : Math.min(1425, (hours.at(-1)?.end ?? 540) + 60);
          const added = addSpan(hours, room, hours.length === 0 ? 1020 : room + 120);
          if (added) onChange(added.hours);
        }}
      >
        <Icon name="plus" />
      </button>
      {hasParent && (
        <button
          type="button"
          className="button button-subtle button-icon"
          aria-label={words.schedules.useParent(day)}
          title={words.schedules.useParent(day)}
          onClick={() => {
            onChange(null);
          }}
        >
          <Icon name="undo" />
        </button>
      )}
    </span>
  );
}

const placeOf = ({ start, end }: Span): { readonly left: string; readonly width: string } => ({
  left: `${(start / dayLength) * 100}%`,
  width: `${((Math.min(end, dayLength) - start) / dayLength) * 100}%`,
});

/** Arrow keys: alone the whole, with Shift the end, with Ctrl the start; null for any other key. */
const stepByKey = (event: KeyboardEvent, hours: DayHours, index: number): DayHours | null => {
  if (event.key === 'Delete' || event.key === 'Backspace') return removeSpan(hours, index);
  const span = hours[index];
  if (!span || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return null;
  const step = event.altKey ? fineStep : usualStep;
  const by = event.key === 'ArrowLeft' ? -step : step;
  if (event.shiftKey) return resizeSpan(hours, index, { edge: 'end', to: span.end + by }, step);
  if (event.ctrlKey) return resizeSpan(hours, index, { edge: 'start', to: span.start + by }, step);
  return moveSpan(hours, index, by, step);
};

function useDragging({ hours: given, mayEdit, onChange }: WeekRowProps) {
  const track = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);
  const [dragged, setDragged] = useState<DayHours | null>(null);
  const hours = dragged ?? given;
  const minuteAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    return box ? ((event.clientX - box.left) / box.width) * dayLength : 0;
  };
  const hold = (event: PointerEvent, held: Grip): void => {
    grip.current = held;
    track.current?.setPointerCapture(event.pointerId);
  };
  return {
    track,
    hours,
    begin: (event: PointerEvent): void => {
      if (!mayEdit || event.button !== 0 || event.target !== track.current) return;
      const at = minuteAt(event);
      const added = addSpan(hours, at, at, event.altKey ? fineStep : usualStep);
      if (!added) return;
      event.preventDefault();
      setDragged(added.hours);
      hold(event, { index: added.index, part: 'end', at, hours: added.hours });
    },
    beginOn: (event: PointerEvent, { index, part }: Pick<Grip, 'index' | 'part'>): void => {
      if (!mayEdit || event.button !== 0) return;
      hold(event, { index, part, at: minuteAt(event), hours });
    },
    follow: (event: PointerEvent): void => {
      const held = grip.current;
      if (held) setDragged(dragTo(held, minuteAt(event), event.altKey ? fineStep : usualStep));
    },
    end: (): void => {
      if (!grip.current) return;
      grip.current = null;
      if (dragged) onChange(dragged);
      setDragged(null);
    },
  };
}

interface WeekSpanProps {
  readonly span: Span;
  readonly day: string;
  readonly inherited: boolean;
  readonly mayEdit: boolean;
  readonly onGrip: (event: PointerEvent, part: Grip['part']) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

function WeekSpan({ span, day, inherited, mayEdit, onGrip, onKey, onRemove }: WeekSpanProps): ReactElement {
  const { words } = useLanguage();
  const [from, to] = [formatMinute(span.start), formatMinute(span.end)];
  const isOver = span.end > dayLength;
  const name = words.schedules.span(day, from, to) + (isOver ? ` (${words.schedules.overnight})` : '');
  return (
    <div
      className={`week-span${inherited ? ' week-span-inherited' : ''}${isOver ? ' week-span-over' : ''}`}
      style={placeOf(span)}
    >
      <button
        type="button"
        className="week-span-face"
        aria-label={name}
        title={mayEdit ? words.schedules.spanHelp : undefined}
        disabled={!mayEdit}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          onGrip(event, 'whole');
        }}
      >
        <span>
          {from}–{to}
        </span>
      </button>
      {mayEdit && <SpanTools from={from} to={to} onGrip={onGrip} onRemove={onRemove} />}
    </div>
  );
}

interface SpanToolsProps extends Pick<WeekSpanProps, 'onGrip' | 'onRemove'> {
  readonly from: string;
  readonly to: string;
}

function SpanTools({ from, to, onGrip, onRemove }: SpanToolsProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      <i
        className="week-grip week-grip-start"
        onPointerDown={(event) => {
          onGrip(event, 'start');
        }}
      />
      <i
        className="week-grip week-grip-end"
        onPointerDown={(event) => {
          onGrip(event, 'end');
        }}
      />
      <button
        type="button"
        className="week-remove"
        aria-label={words.schedules.removeSpan(from, to)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </>
  );
}
