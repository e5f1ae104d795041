// The composition root of the functions: adapters into use cases into the pipeline. The one file that knows everybody.
// What it makes keeps no state: a warm function serves one tenant after another.
import {
  askForBackup,
  compareBackup,
  exportBackup,
  listBackups,
  repairBackup,
  uploadBackup,
} from './app/backup/backup-use-cases';
import { importBackup } from './app/backup/import-backup';
import { confirmGrants, restoreBackup, type RestoreRequestParts } from './app/backup/restore-backup';
import { assignSchedules } from './app/assign-schedules';
import { deleteSchedule } from './app/delete-schedule';
import { createContext, deleteContext, restoreContext, saveContext, shareContext } from './app/edit-contexts';
import { createSchedule, saveSchedule } from './app/edit-schedules';
import { listAudit } from './app/list-audit';
import { openSession } from './app/open-session';
import { deletePersonalSettings, savePersonalSettings } from './app/personal-settings';
import type { AuditTrail, Clock, DocumentStore, Ids, Permissions } from './app/ports';
import type { JobQueue } from './app/ports/backup';
import { proposeChanges } from './app/propose-changes';
import { listContexts, readContext } from './app/read-contexts';
import { listWorkingSchedules, readWorkingSchedule } from './app/read-schedules';
import { saveConfiguration } from './app/save-configuration';
import { createLoadSubject } from './app/subject';
import type { UseCases } from './app/use-case';
import { createClock } from './forge/clock';
import { createDirectory } from './forge/directory';
import { createIds } from './forge/ids';
import { createJobQueue } from './forge/job-queue';
import { createLog } from './forge/log';
import { createPermissions } from './forge/permissions';
import { createPause } from './forge/pause';
import { runJob } from './jobs/run-job';
import { scheduleJob } from './jobs/schedule-job';
import { createPipeline, type Pipeline } from './resolvers/pipeline';
import { createAuditTrail } from './storage/audit-trail';
import { createJobReports, createRestoreDesk, createUploadDesk } from './storage/backup-desk';
import { createDocumentDump } from './storage/document-dump';
import { createDocumentStore } from './storage/document-store';
import { createKvsSnapshotStore } from './storage/kvs-snapshot-store';
import { createSnapshotCodec } from './storage/snapshot-codec';
import { createSqlSnapshotStore } from './storage/sql-snapshot-store';

interface Parts extends RestoreRequestParts {
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
  'backup.list': listBackups(parts),
  'backup.run': askForBackup(parts),
  'backup.compare': compareBackup(parts),
  'backup.repair': repairBackup(parts),
  'backup.restore': restoreBackup(parts),
  'backup.confirm': confirmGrants(parts),
  'backup.export': exportBackup(parts),
  'backup.upload': uploadBackup(parts),
  'backup.import': importBackup(parts),
});

export const composeBackup = () => {
  const clock = createClock();
  const ids = createIds();
  return {
    clock,
    ids,
    documents: createDocumentStore({ clock, ids }),
    stores: [createKvsSnapshotStore(), createSqlSnapshotStore()],
    codec: createSnapshotCodec(),
    dump: createDocumentDump(),
    reports: createJobReports(),
    desk: createRestoreDesk(),
    uploads: createUploadDesk(),
    queue: createJobQueue(),
    directory: createDirectory(),
  };
};

export const composePipeline = (): Pipeline => {
  // Whoever asks waits for the answer, so nothing else may be waited for.
  const backup = { ...composeBackup(), pause: null };
  const { clock, ids, documents } = backup;
  const permissions = createPermissions();
  return createPipeline({
    useCases: composeUseCases({ ...backup, permissions, audit: createAuditTrail({ clock }) }),
    loadSubject: createLoadSubject({ documents }),
    permissions,
    clock,
    ids,
    log: createLog(),
  });
};

/** Work without anybody signed in: what the queue brings, and what the clock puts into it. */
export const composeJobs = () => {
  const queue: JobQueue = createJobQueue();
  return {
    run: runJob({ ...composeBackup(), pause: createPause() }),
    schedule: scheduleJob(queue),
    log: createLog(),
  };
};
