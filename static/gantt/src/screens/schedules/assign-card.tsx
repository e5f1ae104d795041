// Who works by which schedule, from when until when; assigned and taken away here.
import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import { periodsOf, type SchedulesState } from '../../state/schedules/schedules-store';
import type { AssignedPeriod, AssignmentTarget } from '../../state/schedules/schedule-types';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { Labelled } from './day-dialog';
import { Choice } from './holidays-dialog';
import { targetId } from './schedule-uses';
import { TargetPicker, type PickedTarget } from './target-picker';

interface AssignCardProps {
  readonly section: SchedulesState;
  readonly ports: SchedulesPorts;
}

const kindsFor = ({ scope }: SchedulesState): readonly AssignmentTarget['type'][] =>
  scope.type === 'site' ? ['project', 'group', 'person', 'site'] : [];

/** A project shows its own row; the site all. */
const shownOf = ({ assigned, scope }: SchedulesState) =>
  assigned.body.assignments.filter(
    ({ target }) =>
      scope.type === 'site' || (target.type === 'project' && target.projectId === scope.projectId),
  );

export const nameOfTarget = (
  target: AssignmentTarget,
  { names }: Pick<SchedulesState, 'names'>,
  { schedules }: Words,
): string =>
  target.type === 'site' ? schedules.targets.site : (names.get(targetId(target)) ?? schedules.former);

export const nameOfSchedule = (id: string, { entries }: SchedulesState, { schedules }: Words): string =>
  entries.find((entry) => entry.id === id)?.name ?? schedules.former;

export function AssignCard({ section, ports }: AssignCardProps): ReactElement {
  const { words } = useLanguage();
  const rows = shownOf(section).flatMap(({ target, periods }) =>
    periods.map((period) => ({ target, period })),
  );
  return (
    <section className="card schedule-card" aria-labelledby="schedule-assign">
      <header className="schedule-card-head">
        <h3 id="schedule-assign">{words.schedules.assignTitle}</h3>
      </header>
      <p className="schedule-none">
        {rows.length === 0 ? words.schedules.nobodyAssigned : words.schedules.assignIntro}
      </p>
      {rows.length > 0 && <AssignTable rows={rows} section={section} />}
      {section.mayEdit && <AssignForm section={section} ports={ports} />}
    </section>
  );
}

interface AssignTableProps {
  readonly rows: readonly { readonly target: AssignmentTarget; readonly period: AssignedPeriod }[];
  readonly section: SchedulesState;
}

function AssignTable({ rows, section }: AssignTableProps): ReactElement {
  const { words } = useLanguage();
  return (
    <table className="schedule-table">
      <thead>
        <tr>
          <th scope="col">{words.schedules.assignTo}</th>
          <th scope="col">{words.schedules.schedule}</th>
          <th scope="col">{words.schedules.since}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ target, period }, i) => (
          <tr key={i}>
            <td>{nameOfTarget(target, section, words)}</td>
            <td>{nameOfSchedule(period.scheduleId, section, words)}</td>
            <td className="schedule-date">{words.schedules.period(period.from, period.to)}</td>
            <td className="schedule-actions">
              {section.mayEdit && (
                <button
                  type="button"
                  className="button button-subtle button-icon"
                  aria-label={words.schedules.unassign(nameOfTarget(target, section, words))}
                  onClick={() => {
                    const rest = periodsOf(section.assigned, target).filter((one) => one !== period);
                    void section.assign(target, rest);
                  }}
                >
                  <Icon name="close" />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AssignForm({ section, ports }: AssignCardProps): ReactElement {
  const { words } = useLanguage();
  const { scope } = section;
  const own: PickedTarget | null =
    scope.type === 'project' ? { target: { type: 'project', projectId: scope.projectId }, name: '' } : null;
  const [picked, setPicked] = useState<PickedTarget | null>(own);
  const [scheduleId, setScheduleId] = useState(section.entries[0]?.id ?? '');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isUsable = picked !== null && scheduleId !== '' && (from === '' || to === '' || from <= to);
  return (
    <div className="assign-form">
      {scope.type === 'site' && (
        <TargetPicker ports={ports} kinds={kindsFor(section)} picked={picked} onPick={setPicked} />
      )}
      <div className="schedule-pair">
        <Choice
          label={words.schedules.schedule}
          value={scheduleId}
          choices={section.entries}
          onChoose={setScheduleId}
        />
        <span />
        <Labelled label={words.schedules.since} type="date" value={from} onType={setFrom} />
        <Labelled label={words.schedules.until} type="date" value={to} onType={setTo} />
      </div>
      <button
        type="button"
        className="button button-primary"
        disabled={!isUsable || section.phase === 'busy'}
        onClick={() => {
          if (!picked) return;
          const period: AssignedPeriod = {
            scheduleId,
            from: from === '' ? null : from,
            to: to === '' ? null : to,
          };
          void section.assign(
            picked.target,
            [period, ...periodsOf(section.assigned, picked.target)].slice(0, 20),
          );
        }}
      >
        {words.schedules.assign}
      </button>
    </div>
  );
}
