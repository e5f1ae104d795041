// The composition root of the functions: adapters into use cases into the pipeline. The one file that knows everybody.
// What it makes keeps no state: a warm function serves one tenant after another.
import { assignSchedules } from './app/assign-schedules';
import { deleteSchedule } from './app/delete-schedule';
import { createContext, deleteContext, restoreContext, saveContext, shareContext } from './app/edit-contexts';
import { createSchedule, saveSchedule } from './app/edit-schedules';
import { listAudit } from './app/list-audit';
import { openSession } from './app/open-session';
import { deletePersonalSettings, savePersonalSettings } from './app/personal-settings';
import type { AuditTrail, Clock, DocumentStore, Ids, Permissions } from './app/ports';
import { proposeChanges } from './app/propose-changes';
import { listContexts, readContext } from './app/read-contexts';
import { listWorkingSchedules, readWorkingSchedule } from './app/read-schedules';
import { saveConfiguration } from './app/save-configuration';
import { createLoadSubject } from './app/subject';
import type { UseCases } from './app/use-case';
import { createClock } from './forge/clock';
import { createIds } from './forge/ids';
import { createLog } from './forge/log';
import { createPermissions } from './forge/permissions';
import { createPipeline, type Pipeline } from './resolvers/pipeline';
import { createAuditTrail } from './storage/audit-trail';
import { createDocumentStore } from './storage/document-store';

interface Parts {
  readonly documents: DocumentStore;
  readonly permissions: Permissions;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly ids: Ids;
}

export const composeUseCases = (parts: Parts): UseCases => ({
  'session.open': openSession(parts),
  'configuration.save': saveConfiguration(parts),
  'schedule.list': listWorkingSchedules(parts),
  'schedule.read': readWorkingSchedule(),
  'schedule.create': createSchedule(parts),
  'schedule.save': saveSchedule(parts),
  'schedule.delete': deleteSchedule(parts),
  'schedule.assign': assignSchedules(parts),
  'context.list': listContexts(parts),
  'context.read': readContext(),
  'context.create': createContext(parts),
  'context.save': saveContext(parts),
  'context.share': shareContext(parts),
  'context.delete': deleteContext(parts),
  'context.restore': restoreContext(parts),
  'context.propose': proposeChanges(parts),
  'personal.save': savePersonalSettings(parts),
  'personal.delete': deletePersonalSettings(parts),
  'audit.list': listAudit(parts),
});

export const composePipeline = (): Pipeline => {
  const clock = createClock();
  const ids = createIds();
  const documents = createDocumentStore({ clock, ids });
  const permissions = createPermissions();
  return createPipeline({
    useCases: composeUseCases({ documents, permissions, audit: createAuditTrail(), clock, ids }),
    loadSubject: createLoadSubject({ documents }),
    permissions,
    clock,
    ids,
    log: createLog(),
  });
};
