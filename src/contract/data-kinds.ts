// Everything that the app stores, kind by kind: whose it is, what Forge's classification says of it, whether backups and
// downloads hold it, whose account ids stand in it, how long it and its parts stay. A kind without its row doesn't compile.
import { proposalDays } from './shared-context';

/** Add-on data: what people made. Each is one document, or many by id. */
export const documentKinds = [
  'site-configuration',
  'project-configuration',
  'working-schedule',
  'schedule-index',
  'schedule-assignments',
  'shared-context',
  'context-index',
  'personal-settings',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** What the app writes down of its own work. */
type OwnKind = 'audit' | 'ledger' | 'job' | 'snapshot' | 'restore' | 'upload';

type StoredKind = DocumentKind | OwnKind;

interface DataKind {
  readonly family:
    'configuration' | 'working-schedules' | 'shared-contexts' | 'personal-settings' | 'bookkeeping';
  /** `derived` is kept too, but made anew from the others when they are restored. */
  readonly backup: 'whole' | 'derived' | 'none';
  /** Whether the file that an administrator downloads holds it. */
  readonly isExported: boolean;
  /** Whose account ids stand in it: nobody's, its owner's alone, or also those of others. */
  readonly people: 'nobody' | 'owner' | 'others';
  /** As in `app.storage.classifications` of the manifest; none for ids and numbers of our own. */
  readonly dataClass: 'ugc' | 'none';
  /** Days after which it goes by itself; null where it stays until somebody removes it. */
  readonly days: number | null;
}

/** What the daily sweep takes away, at most a day late. */
interface SweptKind extends DataKind {
  readonly swept: {
    /** Days that somebody may take back what was deleted. */
    readonly deletedDays: number;
    /** Days that a proposal waits for an answer. */
    readonly proposalDays: number;
  };
}

const added = { isExported: true, dataClass: 'ugc', days: null } as const;
const own = { backup: 'none', isExported: false, family: 'bookkeeping' } as const;

export const snapshotDays = 7;

export const dataKinds: Readonly<
  Record<Exclude<StoredKind, 'shared-context'>, DataKind> & { 'shared-context': SweptKind }
> = {
  'site-configuration': { ...added, family: 'configuration', backup: 'whole', people: 'nobody' },
  'project-configuration': { ...added, family: 'configuration', backup: 'whole', people: 'nobody' },
  'working-schedule': { ...added, family: 'working-schedules', backup: 'whole', people: 'owner' },
  'schedule-index': { ...added, family: 'working-schedules', backup: 'derived', people: 'others' },
  'schedule-assignments': { ...added, family: 'working-schedules', backup: 'whole', people: 'others' },
  'shared-context': {
    ...added,
    family: 'shared-contexts',
    backup: 'whole',
    people: 'others',
    swept: { deletedDays: 30, proposalDays },
  },
  'context-index': { ...added, family: 'shared-contexts', backup: 'derived', people: 'others' },
  'personal-settings': { ...added, family: 'personal-settings', backup: 'whole', people: 'owner' },
  audit: { ...own, people: 'others', dataClass: 'none', days: 180 },
  ledger: { ...own, people: 'others', dataClass: 'none', days: 180 },
  job: { ...own, people: 'nobody', dataClass: 'none', days: null },
  snapshot: { ...own, people: 'others', dataClass: 'ugc', days: snapshotDays },
  restore: { ...own, people: 'owner', dataClass: 'none', days: null },
  upload: { ...own, people: 'others', dataClass: 'ugc', days: 1 },
};

/** Kinds that a restore can be asked for; the others follow from them. */
export const restorableKinds = documentKinds.filter((kind) => dataKinds[kind].backup === 'whole');

export const isRestorable = (kind: DocumentKind): boolean => dataKinds[kind].backup === 'whole';
