// Who may change a schedule, and in what words the places stand that use one.
import type { SchedulesState } from '../../state/schedules/schedules-store';
import type { Home } from '../../state/schedules/schedule-types';
import type { Use } from '../../state/schedules/who-holds';
import type { Words } from '../../text/words';

/** Who may change a project's schedules may not change the site's. */
export const mayChangeEntry = (
  home: Home,
  { mayEdit, scope, accountId, ownSchedules }: SchedulesState,
): boolean => {
  if (home.type === 'person')
    return (ownSchedules && home.accountId === accountId) || (mayEdit && scope.type === 'site');
  return mayEdit && (home.type === scope.type || scope.type === 'site');
};

export const toUsage = ({ assigned, siteScheduleId, documents }: SchedulesState) => ({
  assigned,
  siteScheduleId,
  parents: new Map([...documents].map(([id, { body }]) => [id, body.parentId])),
});

export const nameOfUse = (use: Use, { names, entries }: SchedulesState, { schedules }: Words): string => {
  if (use.kind === 'default') return schedules.default;
  if (use.kind === 'parent') {
    return schedules.parentOf(entries.find(({ id }) => id === use.scheduleId)?.name ?? schedules.former);
  }
  const { target } = use;
  if (target === null || target.type === 'site') return schedules.targets.site;
  const id = targetId(target);
  return names.get(id) ?? schedules.former;
};

export const targetId = (target: NonNullable<Use['target']>): string => {
  switch (target.type) {
    case 'site':
      return '';
    case 'project':
      return target.projectId;
    case 'group':
      return target.groupId;
    case 'person':
      return target.accountId;
  }
};
