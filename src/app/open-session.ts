// All that a page needs of the app when it opens, in one answer.
import { succeed } from '#contract/errors';
import { grantsOn } from './authority';
import { readPersonalSettings } from './personal-settings';
import type { Clock, DocumentStore } from './ports';
import { readScheduleInForce } from './read-schedules';
import type { Access, UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
  readonly clock: Clock;
}

const mayOf = ({ subject, grants }: Access<'site' | 'project'>) => {
  const { administerSite } = grants;
  if (subject.type === 'site') {
    return {
      administerProject: false,
      administerSite,
      editSchedules: administerSite,
      manageContexts: administerSite,
    };
  }
  const { administer, editSchedules, manageContexts } = grantsOn(grants, subject.projectId);
  return { administerProject: administer, administerSite, editSchedules, manageContexts };
};

export const openSession =
  (parts: Parts): UseCase<'session.open'> =>
  async (access) => {
    const { principal, subject } = access;
    const site = subject.site?.body ?? null;
    const projectId = subject.type === 'project' ? subject.projectId : null;
    const [personal, schedules] = await Promise.all([
      readPersonalSettings(parts, principal),
      readScheduleInForce(parts, { site, projectId }),
    ]);
    if (!personal.ok) return personal;
    if (!schedules.ok) return schedules;
    return succeed({
      site: subject.site,
      project: subject.type === 'project' ? subject.project : null,
      personal: personal.value,
      schedules: schedules.value,
      may: mayOf(access),
    });
  };
