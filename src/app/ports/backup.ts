// What backups need of the world: all documents at one instant, two places to keep them, a queue, and a desk for the work
// that is under way.
import type { Copies, JobReport, RestoreState, SnapshotManifest, SnapshotReason } from '#contract/backup';
import type { DocumentKind } from '#contract/data-kinds';
import type { Result } from '#contract/errors';
import type { AnyDraft } from '../ports';

/** A document as it is stored, of whatever release wrote it. */
export interface RawDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
}

export interface ReadDocuments {
  /** As this release works with them; `version` is the one that stands. */
  readonly documents: readonly AnyDraft[];
  /** Of a later release, or broken. */
  readonly unreadable: readonly RawDocument[];
}

export type DocumentRef = Pick<RawDocument, 'kind' | 'id'>;

export interface DocumentPage {
  readonly documents: readonly RawDocument[];
  readonly next: string | null;
}

export interface DocumentDump {
  /** As an index knows them, which lags behind writes. */
  readonly listPage: (cursor: string | null) => Promise<Result<DocumentPage>>;
  /** As they stand; those that aren't there are left out. At most 25. */
  readonly readBatch: (refs: readonly DocumentRef[]) => Promise<Result<readonly RawDocument[]>>;
  readonly toDocuments: (raw: readonly RawDocument[]) => ReadDocuments;
}

export interface SnapshotContent {
  /** Epoch milliseconds. */
  readonly takenAt: number;
  readonly documents: readonly RawDocument[];
}

export interface EncodedSnapshot {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The file: JSON, compressed. */
export interface SnapshotCodec {
  readonly encode: (content: SnapshotContent) => EncodedSnapshot;
  /** Bounds in size, count and depth hold before anything is parsed. A later format is `version-mismatch`. */
  readonly decode: (bytes: Uint8Array) => Result<SnapshotContent>;
  readonly digest: (bytes: Uint8Array) => string;
}

export type StoreName = keyof Copies;

export interface SnapshotStore {
  readonly name: StoreName;
  /** Manifests of whole copies, in no order. */
  readonly list: () => Promise<Result<readonly SnapshotManifest[]>>;
  readonly writeBytes: (id: string, bytes: Uint8Array) => Promise<Result<{ readonly parts: number }>>;
  /** Makes a copy count, or says anew what it is worth. */
  readonly writeManifest: (manifest: SnapshotManifest) => Promise<Result<null>>;
  readonly readManifest: (id: string) => Promise<Result<SnapshotManifest | null>>;
  /** Null where a part is missing. */
  readonly readBytes: (id: string, parts: number) => Promise<Result<Uint8Array | null>>;
  readonly remove: (manifest: SnapshotManifest) => Promise<Result<null>>;
}

export interface BackupJob {
  readonly type: 'snapshot' | 'drill' | 'restore' | 'sweep';
  readonly reason?: SnapshotReason;
  readonly restoreId?: string;
}

export interface JobQueue {
  /** False where the platform didn't take it. */
  readonly push: (job: BackupJob) => Promise<boolean>;
}

export type JobName = 'backup' | 'drill';

/** A heartbeat for each job: how it ended last. */
export interface JobReports {
  readonly read: (name: JobName) => Promise<Result<JobReport | null>>;
  readonly write: (name: JobName, report: JobReport) => Promise<Result<null>>;
}

export interface RestoreRecord {
  readonly state: RestoreState;
  readonly exact: boolean;
  readonly keeps: boolean;
  /** Account ids that are another's from now on. */
  readonly owners: Readonly<Record<string, string>>;
}

/** There is one restore at a time. */
export interface RestoreDesk {
  readonly read: () => Promise<Result<RestoreRecord | null>>;
  readonly write: (record: RestoreRecord) => Promise<Result<null>>;
}

/** Parts of a file on their way in; they go by themselves. */
export interface UploadDesk {
  readonly put: (uploadId: string, part: number, data: string) => Promise<Result<null>>;
  /** Null where one is missing. */
  readonly read: (uploadId: string, parts: number) => Promise<Result<string | null>>;
}

/** Who of these is on the site, as the person signed in sees it. */
export interface Directory {
  readonly findPeople: (accountIds: readonly string[]) => Promise<Result<ReadonlySet<string>>>;
}

/** Waits so many milliseconds. */
export type Pause = (ms: number) => Promise<void>;
