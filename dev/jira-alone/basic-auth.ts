// Who makes a request, from its `Authorization` header: a seeded person's e-mail address with any token, as scripts
// sign in to Jira Cloud. Decides nobody's rights.
import type { Caller, Person } from '../jira/model';

const scheme = /^Basic\s+([\w+/=-]+)$/i;

/** null: somebody who is not on this site. */
export function toCaller(
  authorization: string | null,
  people: readonly Person[],
): Caller | 'of another scheme' | null {
  if (authorization === null || authorization === '') return { type: 'anonymous' };
  const [, encoded] = scheme.exec(authorization) ?? [];
  if (encoded === undefined) return 'of another scheme';
  const [mail = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const person = people.find(({ emailAddress }) => emailAddress.toLowerCase() === mail.toLowerCase());
  if (person?.active !== true) return null;
  return { type: person.accountType === 'app' ? 'app' : 'person', accountId: person.accountId };
}
