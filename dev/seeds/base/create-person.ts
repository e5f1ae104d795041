// A person or an app's own user of a seeded site.

import type { Person } from '../../jira/model';
import type { Random } from './random';
import { groupIds } from './site-catalog';

export interface PersonInput {
  /** Made up unless given. */
  readonly accountId?: string;
  readonly name: string;
  /** The part of the address before the @. */
  readonly mail: string;
  readonly admin?: boolean;
  readonly app?: boolean;
  readonly active?: boolean;
  readonly timeZone?: string;
  readonly locale?: string;
}

interface Maker {
  readonly random: Random;
  readonly mailDomain: string;
}

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');
}

function toAccountId(random: Random): string {
  const part = (length: number) => hex(random, length);
  return `712020:${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${part(12)}`;
}

function toGroupIds(input: PersonInput): string[] {
  if (input.app) return [groupIds.addons];
  // Jira takes a deactivated person's product access away; the groups stay behind.
  return input.admin ? [groupIds.users, groupIds.administrators] : [groupIds.users];
}

export function createPerson(maker: Maker, input: PersonInput): Person {
  return {
    accountId: input.accountId ?? toAccountId(maker.random),
    accountType: input.app ? 'app' : 'atlassian',
    displayName: input.name,
    emailAddress: `${input.mail}@${maker.mailDomain}`,
    active: input.active ?? true,
    timeZone: input.timeZone ?? 'Europe/Berlin',
    locale: input.locale ?? 'en_US',
    groupIds: toGroupIds(input),
  };
}
