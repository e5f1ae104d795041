// "Which schedule holds for somebody on a day, and why?": the line of decisions, from the site down.
import { useState, type ReactElement } from 'react';
import { isoOf } from '../../state/schedules/calendar-view';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import type { AssignmentTarget } from '../../state/schedules/schedule-types';
import { whoHolds } from '../../state/schedules/who-holds';
import { useLanguage } from '../language';
import { nameOfSchedule, nameOfTarget } from './assign-card';
import { Labelled } from './day-dialog';
import { TargetPicker, type PickedTarget } from './target-picker';

interface WhoCardProps {
  readonly section: SchedulesState;
  readonly ports: SchedulesPorts;
}

const toAsked = (target: AssignmentTarget, { scope }: SchedulesState) => ({
  projectId: target.type === 'project' ? target.projectId : scope.type === 'project' ? scope.projectId : null,
  groupIds: target.type === 'group' ? [target.groupId] : [],
  accountId: target.type === 'person' ? target.accountId : null,
});

export function WhoCard({ section, ports }: WhoCardProps): ReactElement {
  const { words } = useLanguage();
  const [picked, setPicked] = useState<PickedTarget | null>(null);
  const [date, setDate] = useState(() => isoOf(section.today));
  const steps =
    picked === null
      ? []
      : whoHolds(section.assigned, section.siteScheduleId, toAsked(picked.target, section), date);
  const last = steps.at(-1);
  return (
    <section className="card schedule-card" aria-labelledby="schedule-who">
      <header className="schedule-card-head">
        <h3 id="schedule-who">{words.schedules.whoTitle}</h3>
      </header>
      <div className="assign-form">
        <TargetPicker
          ports={ports}
          kinds={['person', 'group', 'project']}
          picked={picked}
          onPick={setPicked}
        />
        <Labelled label={words.schedules.on} type="date" value={date} onType={setDate} />
        <div role="status">
          {last === undefined ? (
            <p className="field-help">{words.schedules.whoAsk}</p>
          ) : (
            <ol className="who-steps">
              {steps.map(({ target, scheduleId, from, to }, i) => (
                <li key={i}>
                  {target === null
                    ? words.schedules.stepDefault(nameOfSchedule(scheduleId, section, words))
                    : words.schedules.step(
                        picked?.target.type === target.type
                          ? picked.name
                          : nameOfTarget(target, section, words),
                        nameOfSchedule(scheduleId, section, words),
                        words.schedules.period(from, to),
                      )}
                </li>
              ))}
              <li>
                <b>{words.schedules.decides(nameOfSchedule(last.scheduleId, section, words))}</b>
              </li>
            </ol>
          )}
        </div>
      </div>
    </section>
  );
}
