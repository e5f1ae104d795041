// Offers what one person changed for themselves to those who edit the shared context.
import { maxProposals, proposalDays, type Proposal, type SharedContext } from '#contract/shared-context';
import { fail, succeed, type Result } from '#contract/errors';
import { commitChange } from './commit-change';
import type { Change, Clock, DocumentStore, Ids } from './ports';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

const msPerDay = 86_400_000;

/** A person's newer proposal takes the place of their older one; what is too old goes. */
const withProposal = ({ proposals }: SharedContext, proposal: Proposal): Proposal[] => [
  ...proposals.filter(({ by, at }) => by !== proposal.by && at > proposal.at - proposalDays * msPerDay),
  proposal,
];

export const proposeChanges =
  ({ documents, ids, clock }: Parts): UseCase<'context.propose'> =>
  async ({ principal }, { contextId, note, layer }) => {
    const proposal = { id: ids.next(), by: principal.accountId, at: clock.now(), note, layer };
    const kind = 'shared-context';
    const prepare = async (): Promise<Result<Change>> => {
      const now = await documents.read(kind, contextId);
      if (!now.ok) return now;
      if (now.value?.body.deletedAt !== null) return fail('not-found', 'There is no such context.');
      const { version, body } = now.value;
      const proposals = withProposal(body, proposal);
      if (proposals.length > maxProposals) {
        return fail('too-large', 'The context has as many proposals as it can hold.');
      }
      const name = body.content.name;
      return succeed({
        writes: [{ kind, id: contextId, scope: 'site', name, version, body: { ...body, proposals } }],
      });
    };
    const recheck = () => Promise.resolve(succeed(null));
    const committed = await commitChange<never>(documents, { prepare, recheck });
    return committed.ok ? succeed({ done: true }) : committed;
  };
