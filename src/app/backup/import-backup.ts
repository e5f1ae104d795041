// Brings a downloaded file into this or another installation. It becomes a snapshot in the words of this site, and that
// one is restored beside what stands: nothing that is here is overwritten unless the caller says so.
import { namedChanges, type ImportInput } from '#contract/backup';
import { builtInSchedules } from '#contract/built-in-schedules';
import { fail, succeed, type Result } from '#contract/errors';
import type { AnyDraft, Grants, Permissions } from '../ports';
import type { RawDocument, ReadDocuments } from '../ports/backup';
import type { UseCase } from '../use-case';
import { toNamed } from './compare-documents';
import { byKey, keyOf } from './plan-restore';
import { readRecent } from './read-documents';
import { remapDocuments, type Remapping } from './remap-documents';
import {
  describePreview,
  findStrangers,
  requestRestore,
  toOwners,
  type RestoreRequestParts,
} from './restore-backup';
import { keepSnapshot } from './take-snapshot';

interface ImportParts extends RestoreRequestParts {
  readonly permissions: Permissions;
}

const readUpload = async (
  { uploads, codec, dump }: ImportParts,
  { uploadId, parts }: ImportInput,
): Promise<Result<ReadDocuments>> => {
  const text = await uploads.read(uploadId, parts);
  if (!text.ok) return text;
  if (text.value === null) return fail('not-found', 'A part of the file is missing.');
  const content = codec.decode(Buffer.from(text.value, 'base64'));
  return content.ok ? succeed(dump.toDocuments(content.value.documents)) : content;
};

const projectsOf = (document: AnyDraft): string[] => {
  if (document.kind === 'project-configuration') return [document.id];
  if (document.kind === 'shared-context') return document.body.content.covers.projectIds;
  if (document.kind === 'site-configuration') return document.body.projectIds ?? [];
  if (document.kind !== 'working-schedule') return [];
  return document.body.home.type === 'project' ? [document.body.home.projectId] : [];
};

const toSeen = (grants: Grants) => (id: string) => grants.projects.get(id)?.browse === true;

/** One of its kind for a site or a person, or ids that Jira gave: these can't be brought in under another id. */
const hasFixedId = ({ kind, id }: AnyDraft): boolean =>
  (kind !== 'shared-context' && kind !== 'working-schedule') || builtInSchedules.has(id);

interface Taken {
  /** New ids by `kind:id`. */
  readonly ids: ReadonlyMap<string, string>;
  readonly skipped: ReadonlySet<string>;
}

/** What of the file stands here already as something else. */
const settleTaken = (
  documents: readonly AnyDraft[],
  today: readonly AnyDraft[],
  { onTaken, nextId }: { readonly onTaken: ImportInput['onTaken']; readonly nextId: () => string },
): Taken => {
  const standing = byKey(today);
  const ids = new Map<string, string>();
  const skipped = new Set<string>();
  for (const document of documents) {
    const key = keyOf(document);
    const other = standing.get(key);
    if (other === undefined || JSON.stringify(other.body) === JSON.stringify(document.body)) continue;
    if (onTaken === 'replace') continue;
    if (onTaken === 'copy' && !hasFixedId(document)) ids.set(key, nextId());
    else skipped.add(key);
  }
  return { ids, skipped };
};

const toRemapping = (
  { projects, people }: ImportInput,
  seen: (id: string) => boolean,
  ids: ReadonlyMap<string, string>,
): Remapping => ({
  project: (id) => {
    const mapped = projects[id] ?? id;
    return seen(mapped) ? mapped : null;
  },
  person: (id) => people[id] ?? id,
  context: (id) => ids.get(`shared-context:${id}`) ?? id,
  schedule: (id) => ids.get(`working-schedule:${id}`) ?? id,
});

interface Prepared {
  readonly kept: AnyDraft[];
  readonly skipped: string[];
  readonly missingProjects: string[];
}

const withoutIds = (input: ImportInput, seen: (id: string) => boolean) =>
  toRemapping(input, seen, new Map<string, string>());

/** Ids of Jira first, since what is taken is told by the ids here; then our own. */
const prepare = (
  parts: ImportParts,
  input: ImportInput,
  { file, today, grants }: { file: ReadDocuments; today: ReadDocuments; grants: Grants },
): Prepared => {
  const seen = toSeen(grants);
  const restorable = file.documents.filter(
    ({ kind }) => kind !== 'context-index' && kind !== 'schedule-index',
  );
  const here = remapDocuments(restorable, withoutIds(input, seen), input.people);
  const taken = settleTaken(here.kept, today.documents, {
    onTaken: input.onTaken,
    nextId: () => parts.ids.next(),
  });
  const fresh = here.kept.filter((document) => !taken.skipped.has(keyOf(document)));
  // The table of projects and people was applied; only ids of our own are left to do.
  const ownIds = { ...toRemapping({ ...input, projects: {}, people: {} }, () => true, taken.ids) };
  const { kept } = remapDocuments(fresh, ownIds, {});
  const named = [...new Set(restorable.flatMap(projectsOf))];
  return {
    kept,
    skipped: [...here.leftOut.map(keyOf), ...taken.skipped],
    missingProjects: named.filter((id) => !seen(input.projects[id] ?? id)),
  };
};

const toRaw = (document: AnyDraft): RawDocument => ({ ...document, version: Math.max(1, document.version) });

const scope = { type: 'all' } as const;

export const importBackup =
  (parts: ImportParts): UseCase<'backup.import'> =>
  async ({ principal }, input) => {
    const file = await readUpload(parts, input);
    if (!file.ok) return file;
    const raw = await readRecent(parts);
    if (!raw.ok) return raw;
    const today = parts.dump.toDocuments(raw.value);
    const named = file.value.documents.flatMap(projectsOf).map((id) => input.projects[id] ?? id);
    const grants = await parts.permissions.readGrants([...new Set(named)]);
    if (!grants.ok) return grants;
    const { kept, skipped, missingProjects } = prepare(parts, input, {
      file: file.value,
      today,
      grants: grants.value,
    });
    const strangers = await findStrangers(parts.directory, kept);
    if (!strangers.ok) return strangers;
    const owners = toOwners(strangers.value, principal.accountId);
    // A document may come to stand here before the work is done: the terms hold when it is written, too.
    const terms = { scope, exact: false, keeps: input.onTaken !== 'replace', owners };
    const preview = {
      ...describePreview({ today, wanted: { documents: kept, unreadable: file.value.unreadable }, terms }),
      projects: missingProjects.slice(0, namedChanges),
      skipped: toNamed(skipped),
    };
    if (input.dryRun) return succeed({ ...preview, restoreId: null });
    const snapshot = await keepSnapshot(parts, 'imported', kept.map(toRaw));
    if (!snapshot.ok) return snapshot;
    const request = { ...terms, snapshotId: snapshot.value.id, by: principal.accountId };
    const asked = await requestRestore(parts, request);
    return asked.ok ? succeed({ ...preview, restoreId: asked.value }) : asked;
  };
