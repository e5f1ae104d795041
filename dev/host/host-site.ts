// A Jira site as the host's page needs it: an address of its own, people and projects to choose from, its Jira.
import type { JiraGateway } from '../forge/installation';
import type { AccountId } from '../jira/model';

export interface HostPerson {
  readonly accountId: AccountId;
  readonly displayName: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly active: boolean;
}

export interface HostProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface HostSite {
  /** In addresses of the host: `lumen` in `/site/lumen/project/LUM`. */
  readonly id: string;
  readonly cloudId: string;
  readonly name: string;
  /** The address that the site gives of itself. */
  readonly url: string;
  readonly jira: JiraGateway;
  people(): readonly HostPerson[];
  projects(): readonly HostProject[];
}

/** How a person is written in an address: the display name without what addresses don't like, or the account id. */
export function toPersonName({ displayName, accountId }: HostPerson): string {
  return toSlug(displayName) || accountId;
}

export function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

export const nobody = 'nobody';

/**
 * Finds whom an address means: an account id, a whole name (`mira-lindqvist`), a first name, or `nobody`.
 * @returns null for nobody, undefined when there is no such person
 */
export function findPerson(site: HostSite, name: string): HostPerson | null | undefined {
  if (name === nobody) return null;
  const people = site.people();
  return (
    people.find((person) => person.accountId === name) ??
    people.find((person) => toPersonName(person) === name) ??
    people.find((person) => toPersonName(person).split('-')[0] === name)
  );
}
