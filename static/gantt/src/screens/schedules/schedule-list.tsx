// The schedules that there are: whose, where used, how many hours a week, and what can be done with each.
import { useState, type ReactElement } from 'react';
import { Icon } from '../../components/icon';
import { minutesOf } from '../../state/schedules/edit-week';
import { lineOf, weekdayHours } from '../../state/schedules/schedule-calendar';
import type { SchedulesState } from '../../state/schedules/schedules-store';
import type { Home, ScheduleEntry } from '../../state/schedules/schedule-types';
import { usesOf } from '../../state/schedules/who-holds';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { NameDialog, RemoveDialog } from './schedule-dialogs';
import { mayChangeEntry, nameOfUse, toUsage } from './schedule-uses';

type Asked =
  | { readonly type: 'create'; readonly from: ScheduleEntry | null }
  | { readonly type: 'rename' | 'remove'; readonly entry: ScheduleEntry };

export function ScheduleList({ section }: { readonly section: SchedulesState }): ReactElement {
  const { words } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayCreate = section.mayEdit || section.ownSchedules;
  const close = (): void => {
    setAsked(null);
  };
  return (
    <div className="card schedule-card">
      <header className="schedule-card-head">
        <h3>{words.schedules.list}</h3>
        <span className="grow" />
        {mayCreate && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsked({ type: 'create', from: null });
            }}
          >
            <Icon name="plus" />
            {words.schedules.create}
          </button>
        )}
      </header>
      <table className="schedule-table">
        <ListHead />
        <tbody>
          {section.entries.map((entry) => (
            <ScheduleRow key={entry.id} entry={entry} section={section} onAsk={setAsked} />
          ))}
        </tbody>
      </table>
      {asked?.type === 'create' && <NameDialog section={section} from={asked.from} onClose={close} />}
      {asked?.type === 'rename' && (
        <NameDialog section={section} from={asked.entry} isRename onClose={close} />
      )}
      {asked?.type === 'remove' && <RemoveDialog section={section} entry={asked.entry} onClose={close} />}
    </div>
  );
}

function ListHead(): ReactElement {
  const { words } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{words.schedules.name}</th>
        <th scope="col">{words.schedules.home}</th>
        <th scope="col">{words.schedules.used}</th>
        <th scope="col" className="schedule-number">
          {words.schedules.week}
        </th>
        <td />
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly entry: ScheduleEntry;
  readonly section: SchedulesState;
  readonly onAsk: (asked: Asked) => void;
}

function ScheduleRow({ entry, section, onAsk }: RowProps): ReactElement {
  const { words } = useLanguage();
  const uses = usesOf(entry.id, toUsage(section));
  return (
    <tr>
      <td>
        <button
          type="button"
          className="link-button"
          disabled={!section.documents.has(entry.id)}
          onClick={() => {
            section.edit(entry.id);
          }}
        >
          {entry.name}
        </button>
      </td>
      <td>{homeOf(entry.home, section, words)}</td>
      <td>
        {uses.length === 0
          ? words.schedules.unused
          : uses.map((use) => nameOfUse(use, section, words)).join(', ')}
      </td>
      <td className="schedule-number">{weekOf(entry.id, section, words)}</td>
      <td className="schedule-actions">
        <RowActions entry={entry} section={section} onAsk={onAsk} />
      </td>
    </tr>
  );
}

function RowActions({ entry, section, onAsk }: RowProps): ReactElement {
  const { words } = useLanguage();
  const mayChange = mayChangeEntry(entry.home, section);
  return (
    <>
      {(section.mayEdit || section.ownSchedules) && (
        <button
          type="button"
          className="button button-subtle"
          onClick={() => {
            onAsk({ type: 'create', from: entry });
          }}
        >
          {words.schedules.duplicate}
        </button>
      )}
      {mayChange && (
        <>
          <button
            type="button"
            className="button button-subtle"
            onClick={() => {
              onAsk({ type: 'rename', entry });
            }}
          >
            {words.schedules.rename}
          </button>
          <button
            type="button"
            className="button button-subtle"
            disabled={entry.id === 'standard'}
            onClick={() => {
              onAsk({ type: 'remove', entry });
            }}
          >
            {words.schedules.remove}
          </button>
        </>
      )}
    </>
  );
}

const homeOf = (home: Home, { names, accountId }: SchedulesState, { schedules }: Words): string => {
  if (home.type === 'site') return schedules.homes.site;
  if (home.type === 'project') return names.get(home.projectId) ?? schedules.homes.project;
  if (home.accountId === accountId) return schedules.homes.mine;
  return names.get(home.accountId) ?? schedules.homes.person;
};

const weekOf = (id: string, { documents }: SchedulesState, { schedules }: Words): string => {
  const document = documents.get(id);
  if (!document) return '';
  const line = lineOf(id, document.body, documents);
  const minutes = Array.from({ length: 7 }, (_, weekday) => minutesOf(weekdayHours(line, weekday).hours));
  return schedules.hours(minutes.reduce((sum, day) => sum + day, 0));
};
