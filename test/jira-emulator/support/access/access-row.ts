// A row of the access table: a request, what whoever may make it is answered, and what Jira's documents ask of them.

/** `call`, the status of those who pass the gates, the gates (see `findRefusal`), a body. */
export type AccessRow = readonly [call: string, ok: number, gates: string, body?: unknown];

/** Signed in and active. */
export const signedIn = '401 someone';
/** Whoever administers Jira; 401 before 403. */
export const siteAdmin = '401 someone, 403 ADMINISTER';

/** Whoever sees the project of that key. */
export const seeOpen = '404 OPEN';
export const seeShut = '404 SHUT';
/** Whoever administers the project, or Jira. */
export const ruleOpen = 'OPEN:ADMINISTER_PROJECTS|ADMINISTER';
