// Lays the editor of a cell over the grid, saves what it says, and goes where its person goes next.
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { Chart, ChartRect } from '../../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { PageStore } from '../../state/create-page-store';
import type { PageState } from '../../state/page-state';
import { treeColumn } from '../columns/column-set';
import { useLanguage } from '../language';
import { DateEditor } from './date-editor';
import { unchanged, type EditorProps, type EditRequest, type Onward, type Outcome } from './edit-request';
import { LabelsEditor } from './labels-editor';
import { PersonEditor } from './person-editor';
import { SummaryEditor } from './summary-editor';
import { whyNot } from './why-not';

interface CellEditorProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly request: EditRequest;
  readonly onClose: () => void;
  readonly say: (text: string) => void;
}

export function CellEditor(parts: CellEditorProps): ReactElement {
  const { words } = useLanguage();
  const { store, chart, request, onClose, say } = parts;
  const { column } = request;
  const frame = useRef<HTMLDivElement>(null);
  const { props, reason, save } = useSaving(parts);
  const { rect, opensUp } = useCellRect(chart, request);
  usePressElsewhere(frame, () => {
    const outcome = props.draft.current();
    save(outcome);
    if (outcome.type === 'refused') say(outcome.reason);
    onClose();
  });
  return (
    <div
      ref={frame}
      className={opensUp ? 'cell-editor cell-editor-up' : 'cell-editor'}
      style={placeFor(rect, column)}
    >
      {props.taskIds.length > 1 && (
        <span className="cell-editor-count">{words.editors.several(props.taskIds.length)}</span>
      )}
      <EditorFor column={column} store={store} {...props} />
      {reason !== null && (
        <span className="cell-editor-reason" role="alert">
          {reason}
        </span>
      )}
    </div>
  );
}

interface Saving {
  readonly props: EditorProps;
  /** Why it could not be saved. */
  readonly reason: string | null;
  readonly save: (outcome: Outcome) => void;
}

function useSaving({ store, chart, request, onClose }: CellEditorProps): Saving {
  const { words } = useLanguage();
  const { taskId, column, text } = request;
  const draft = useRef<() => Outcome>(() => unchanged);
  const [reason, setReason] = useState<string | null>(null);
  const [taskIds] = useState(() => {
    const state = store.getState();
    return editedTasks(state, taskId, (id) => whyNot(state, id, column, words) === null);
  });
  const finish = (onward: Onward): void => {
    onClose();
    const step = taskIds.length > 1 ? 'stay' : onward;
    if (step === 'stay' || chart.current?.edit({ taskId, column, step }) !== true) chart.current?.focus();
  };
  const save = (outcome: Outcome): void => {
    if (outcome.type !== 'edit') return;
    for (const { taskIds: ids, edit } of outcome.edits) store.getState().editField(ids, edit);
  };
  const onSave = (outcome: Outcome, onward: Onward): void => {
    save(outcome);
    if (outcome.type === 'refused') setReason(outcome.reason);
    else finish(onward);
  };
  const onCancel = (): void => {
    finish('stay');
  };
  return { props: { taskIds, text, draft, onSave, onCancel }, reason, save };
}

interface EditorForProps extends EditorProps {
  readonly store: PageStore;
  readonly column: string;
}

function EditorFor({ column, ...props }: EditorForProps): ReactElement | null {
  switch (column) {
    case treeColumn:
      return <SummaryEditor {...props} />;
    case 'assignee':
      return <PersonEditor {...props} />;
    case 'labels':
      return <LabelsEditor {...props} />;
    case 'start':
    case 'due':
      return <DateEditor {...props} edge={column} />;
    default:
      return null;
  }
}

/** All that are selected where this one is among them, without those that can't be edited. */
function editedTasks(
  { selected, locked, plan }: PageState,
  taskId: TaskId,
  isEditable: (id: TaskId) => boolean,
): readonly TaskId[] {
  if (!selected.has(taskId) || selected.size < 2) return [taskId];
  const others = [...selected].filter(
    (id) => id !== taskId && !locked.has(id) && plan.indexOf.has(id) && isEditable(id),
  );
  return [taskId, ...others];
}

/** Follows its row while the chart is scrolled; where that is out of view, it stays where it was. */
function useCellRect(
  chart: RefObject<Chart | null>,
  { taskId, column, rect }: EditRequest,
): { readonly rect: ChartRect; readonly opensUp: boolean } {
  const [place, setPlace] = useState(rect);
  useEffect(
    () =>
      chart.current?.on('viewport', () => {
        setPlace((before) => chart.current?.rectOfCell(taskId, column) ?? before);
      }),
    [chart, taskId, column],
  );
  return { rect: place, opensUp: place.y + place.height + roomBelow > window.innerHeight };
}

/** Px that the largest of what opens below an editor takes. */
const roomBelow = 280;

function usePressElsewhere(frame: RefObject<HTMLElement>, onPress: () => void): void {
  const current = useRef(onPress);
  useLayoutEffect(() => {
    current.current = onPress;
  });
  useEffect(() => {
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) current.current();
    };
    window.addEventListener('pointerdown', onDown, true);
    return () => {
      window.removeEventListener('pointerdown', onDown, true);
    };
  }, [frame]);
}

const leastWidths: Readonly<Record<string, number>> = {
  [treeColumn]: 200,
  assignee: 240,
  labels: 240,
  start: 176,
  due: 176,
};
const edge = 8;

function placeFor(
  rect: ChartRect,
  column: string,
): { left: number; top: number; width: number; minHeight: number } {
  const width = Math.max(rect.width, leastWidths[column] ?? 0);
  const left = Math.max(edge, Math.min(rect.x, window.innerWidth - width - edge));
  return { left, top: rect.y, width, minHeight: rect.height };
}
