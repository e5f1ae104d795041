// The views of the switcher's menu, put into its sections and narrowed by what is typed. Pure.
import { builtInsOn, builtInViews, isBuiltInKey, type Surface } from '../../state/built-in-contexts';
import type { CurrentContext, ContextsState } from '../../state/contexts-state';
import type { PageState } from '../../state/page-state';
import type { Words } from '../../text/words';
import { perspectiveIcons } from './context-names';
import type { IconName } from '../../components/icon';

export interface ContextRow {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  /** Whose it is, in words. */
  readonly owner: string;
  readonly type: CurrentContext['type'];
  /** The person may look and not change it. */
  readonly isLocked: boolean;
  readonly isFavourite: boolean;
  readonly isDefault: boolean;
  /** May be shared, renamed and deleted by the person. */
  readonly isManaged: boolean;
}

export type SectionName = 'here' | 'favourites' | 'shared' | 'mine';

export interface ContextSection {
  readonly name: SectionName;
  readonly rows: readonly ContextRow[];
}

export interface SectionSource extends Pick<ContextsState, 'listed' | 'people' | 'defaultId'> {
  readonly personal: Pick<PageState['personal'], 'contexts' | 'favourites'>;
  readonly surface: Surface;
  readonly me: string | null;
}

const byName = (a: ContextRow, b: ContextRow): number => a.name.localeCompare(b.name);

const toBuiltIns = ({ surface }: SectionSource, { contexts }: Words): ContextRow[] =>
  builtInsOn(surface).map((id) => ({
    id,
    name: contexts.builtIn[id],
    icon: perspectiveIcons[builtInViews[id].perspective],
    owner: contexts.standard,
    type: 'built-in',
    isLocked: false,
    isFavourite: false,
    isDefault: false,
    isManaged: false,
  }));

const toPrivate = ({ personal }: SectionSource, { contexts }: Words): ContextRow[] =>
  Object.entries(personal.contexts)
    .filter(([id]) => !isBuiltInKey(id))
    .map(([id, { name, perspective }]) => ({
      id,
      name,
      icon: perspectiveIcons[perspective],
      owner: contexts.onlyMine,
      type: 'private',
      isLocked: false,
      isFavourite: personal.favourites.includes(id),
      isDefault: false,
      isManaged: true,
    }));

const toShared = ({
  listed,
  people,
  personal,
  defaultId,
}: SectionSource): (ContextRow & { ownerId: string })[] =>
  (listed ?? []).map(({ id, name, perspective, ownerId, level }) => ({
    id,
    name,
    ownerId,
    icon: perspectiveIcons[perspective],
    owner: people.get(ownerId)?.name ?? '',
    type: 'shared',
    isLocked: level === 'view',
    isFavourite: personal.favourites.includes(id),
    isDefault: id === defaultId,
    isManaged: level === 'admin',
  }));

/** Favourites in the person's own order, all others by name; empty sections are left out. */
export const toSections = (source: SectionSource, words: Words, text: string): readonly ContextSection[] => {
  const shared = toShared(source).sort(byName);
  const own = [...toPrivate(source, words), ...shared.filter(({ ownerId }) => ownerId === source.me)].sort(
    byName,
  );
  const all = [...own, ...shared];
  const favourites = source.personal.favourites.flatMap((id) => all.find((row) => row.id === id) ?? []);
  const isPlain = ({ isFavourite }: ContextRow): boolean => !isFavourite;
  const sections: readonly ContextSection[] = [
    { name: 'here', rows: toBuiltIns(source, words) },
    { name: 'favourites', rows: favourites },
    { name: 'shared', rows: shared.filter((row) => isPlain(row) && row.ownerId !== source.me) },
    { name: 'mine', rows: own.filter(isPlain) },
  ];
  const wanted = text.trim().toLocaleLowerCase();
  const fits = ({ name, owner }: ContextRow): boolean =>
    `${name} ${owner}`.toLocaleLowerCase().includes(wanted);
  return sections
    .map(({ name, rows }) => ({ name, rows: rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
};
