// Makes links between issues and takes them away again. Jira tells no id of a link that it made: the issues tell it.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { IssueLinkEnd } from './issue';
import type { JiraCallInput, JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { listAt, textAt } from './json';

export interface JiraLinkType {
  readonly id: string;
  readonly name: string;
  /** How the issue reads from which the link starts: "blocks". */
  readonly outward: string;
  /** How the other one reads: "is blocked by". */
  readonly inward: string;
}

export const listLinkTypes = async (client: JiraClient): Promise<JiraResult<readonly JiraLinkType[]>> => {
  const answer = await client.call('issueLinkType.list', {});
  if (!answer.ok) return answer;
  const value = listAt(answer.value.body, 'issueLinkTypes').flatMap((type) => {
    const [id, name] = [textAt(type, 'id'), textAt(type, 'name')];
    if (id === null || name === null) return [];
    return [{ id, name, outward: textAt(type, 'outward') ?? name, inward: textAt(type, 'inward') ?? name }];
  });
  return { ok: true, value };
};

export interface IssueLinkDraft {
  readonly typeId: string;
  /** The issue that e.g. blocks, and the one that is blocked. */
  readonly outward: TaskId;
  readonly inward: TaskId;
}

type OnWait = NonNullable<JiraCallInput['onWait']>;

/** A link that is there already stays the only one. */
export const makeLink = async (
  client: JiraClient,
  { typeId, outward, inward }: IssueLinkDraft,
  onWait: OnWait,
): Promise<JiraResult<null>> => {
  // Jira calls the issue from which the link starts the inward one: it stands at the arrow's tail.
  const body = { type: { id: typeId }, inwardIssue: { id: outward }, outwardIssue: { id: inward } };
  const answer = await client.call('issueLink.create', {}, { body, onWait });
  return answer.ok ? { ok: true, value: null } : answer;
};

/** Also where it is gone already. */
export const removeLink = async (
  client: JiraClient,
  linkId: LinkId,
  onWait: OnWait,
): Promise<JiraResult<null>> => {
  const answer = await client.call('issueLink.delete', { linkId }, { onWait });
  return answer.ok || answer.problem.code === 'gone' ? { ok: true, value: null } : answer;
};

/** The end of a link of this type that an issue tells of; undefined where there is none. */
export const findLinkEnd = (
  links: readonly IssueLinkEnd[],
  wanted: Pick<IssueLinkEnd, 'typeId' | 'direction' | 'otherId'>,
): IssueLinkEnd | undefined =>
  links.find(
    ({ typeId, direction, otherId }) =>
      typeId === wanted.typeId && direction === wanted.direction && otherId === wanted.otherId,
  );
