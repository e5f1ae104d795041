// What saving an edited schedule would mean: how many bars would be counted to other days, where, and by how much.
import { useEffect, useState, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import { ProgressBar } from '../../components/progress-bar';
import { firstShift, largestShift, type MovedBar } from '../../state/schedules/compare-calendars';
import type { EditorState } from '../../state/schedules/editor-store';
import { isoOf } from '../../state/schedules/calendar-view';
import {
  readScheduleImpact,
  type ImpactQuestion,
  type ProjectImpact,
  type ScheduleImpact,
} from '../../state/schedules/schedule-impact';
import { lineOf } from '../../state/schedules/schedule-calendar';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import { whoHolds } from '../../state/schedules/who-holds';
import { useLanguage } from '../language';

interface ImpactDialogProps {
  readonly state: EditorState;
  readonly section: SchedulesState;
  readonly ports: SchedulesPorts;
  readonly onClose: () => void;
}

type Found =
  | { readonly type: 'reading'; readonly done: number; readonly total: number | null }
  | { readonly type: 'failed' }
  | { readonly type: 'read'; readonly impact: ScheduleImpact };

const toQuestion = (
  { saved, draft, documents }: EditorState,
  { scope, assigned, siteScheduleId, today }: SchedulesState,
): ImpactQuestion => {
  const known = new Map([...documents, [saved.id, saved]]);
  return {
    documents: known,
    edited: { ...saved, body: draft },
    projectId: scope.type === 'project' ? scope.projectId : null,
    holdsIn: (projectId) => {
      const one = { projectId, groupIds: [], accountId: null };
      const id = whoHolds(assigned, siteScheduleId, one, isoOf(today)).at(-1)?.scheduleId ?? '';
      const document = known.get(id);
      return document !== undefined && lineOf(id, document.body, known).some((over) => over.id === saved.id);
    },
  };
};

export function ImpactDialog({ state, section, ports, onClose }: ImpactDialogProps): ReactElement {
  const { words } = useLanguage();
  const { impact: text } = words.schedules;
  const [question] = useState(() => toQuestion(state, section));
  const found = useImpact(ports, question);
  return (
    <Dialog title={text.title} size="wide" closeLabel={words.close} onClose={onClose}>
      <div role="status" className="schedule-impact">
        {found.type === 'reading' && (
          <>
            <p>{text.reading(found.done, found.total)}</p>
            <ProgressBar label={text.title} done={found.done} total={found.total} />
          </>
        )}
        {found.type === 'failed' && <p>{text.failed}</p>}
        {found.type === 'read' && <Read impact={found.impact} />}
      </div>
      <p className="impact-note">
        <b>{words.schedules.movesNothing}</b> {text.note}
      </p>
    </Dialog>
  );
}

function useImpact(ports: SchedulesPorts, question: ImpactQuestion): Found {
  const [found, setFound] = useState<Found>({ type: 'reading', done: 0, total: null });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Found): boolean => {
      if (isCurrent) setFound(next);
      return isCurrent;
    };
    readScheduleImpact(ports, question, (done, total) => show({ type: 'reading', done, total })).then(
      (impact) => show({ type: 'read', impact }),
      () => show({ type: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ports, question]);
  return found;
}

function Read({ impact: { projects, unread, left } }: { readonly impact: ScheduleImpact }): ReactElement {
  const { words } = useLanguage();
  const { impact: text } = words.schedules;
  const touched = projects.filter(({ moved }) => moved.length > 0);
  const moved = touched.flatMap((project) => project.moved);
  const [first, largest] = [firstShift(moved), largestShift(moved)];
  return (
    <>
      <p className="impact-sum">
        {moved.length === 0 ? text.nothing(projects.length) : text.sum(moved.length, touched.length)}
      </p>
      {first && largest && (
        <dl className="impact-shifts">
          <Shift label={text.first} bar={first} />
          <Shift label={text.largest} bar={largest} />
        </dl>
      )}
      {projects.length > 0 && <Projects projects={projects} />}
      {unread.length > 0 && <p>{text.unread(unread.map(({ name }) => name).join(', '))}</p>}
      {left > 0 && <p>{text.left(left)}</p>}
    </>
  );
}

function Shift({ label, bar }: { readonly label: string; readonly bar: MovedBar }): ReactElement {
  const { words, formats } = useLanguage();
  const { key, name, before, after, days } = bar;
  const isEndSame = before.last === after.last;
  const [from, to] = isEndSame ? [before.first, after.first] : [before.last, after.last];
  const [was, would] = [formats.long(from), formats.long(to)];
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <b>{key}</b> {name}
        <span className="field-help">
          {isEndSame
            ? words.schedules.impact.starts(was, would, days)
            : words.schedules.impact.ends(was, would, days)}
        </span>
      </dd>
    </>
  );
}

function Projects({ projects }: { readonly projects: readonly ProjectImpact[] }): ReactElement {
  const { words, formats } = useLanguage();
  const { impact: text } = words.schedules;
  return (
    <table className="schedule-table">
      <thead>
        <tr>
          <th scope="col">{text.project}</th>
          <th scope="col" className="schedule-number">
            {text.bars}
          </th>
          <th scope="col">{text.lastBefore}</th>
          <th scope="col">{text.lastAfter}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map(({ project, bars, moved, isCut }) => {
          const last = largestEnd(moved);
          return (
            <tr key={project.id}>
              <td>
                {project.name}
                {isCut && <span className="field-help">{text.cut}</span>}
              </td>
              <td className="schedule-number">{text.barsOf(moved.length, bars)}</td>
              <td>{last ? formats.medium(last.before) : text.same}</td>
              <td>{last ? formats.medium(last.after) : text.same}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Ends of the last of the bars that would move, before and after. */
const largestEnd = (
  moved: readonly MovedBar[],
): { readonly before: number; readonly after: number } | null =>
  moved.length === 0
    ? null
    : {
        before: Math.max(...moved.map(({ before }) => before.last)),
        after: Math.max(...moved.map(({ after }) => after.last)),
      };
