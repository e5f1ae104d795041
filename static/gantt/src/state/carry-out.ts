// How Jira takes changes of structure, and what the page shows then.
import { carryCreate } from './carry-create';
import { carryDelete } from './carry-delete';
import { carryLink } from './carry-link';
import { carryRank } from './carry-rank';
import { repair, type Editing } from './editing';
import { showBook } from './page-core';
import type { PageSession } from './page-session';
import type { Finish } from './refuse-change';
import type { ChangeOf, StructureChange } from './structure';

export const carryOut = async (editing: Editing, change: StructureChange): Promise<Finish> => {
  const { session } = editing.core;
  if (!session) return () => undefined;
  const settled = await carriers[change.type](editing, session, change as never);
  return () => {
    settled();
    showBook(editing.core);
    repair(editing);
  };
};

const carriers: {
  readonly [Type in StructureChange['type']]: (
    editing: Editing,
    session: PageSession,
    change: ChangeOf<Type>,
  ) => Promise<Finish>;
} = { create: carryCreate, delete: carryDelete, rank: carryRank, link: carryLink };
