// The OAuth scopes that an operation asks for, as Atlassian's documents state them.
import { findOperation, type OperationObject } from './operation-index';

export interface OperationScopes {
  readonly classic: readonly string[];
  /** Each list is one way to be allowed; usually there is one. */
  readonly granular: readonly (readonly string[])[];
}

/** Operations whose document states no scope though its text does. */
const unstated: Readonly<Record<string, OperationScopes>> = {
  // "The required OAuth 2.0 scopes will be updated on June 15, 2024. Classic: read:jira-work."
  'post /rest/api/3/permissions/check': { classic: ['read:jira-work'], granular: [['read:permission:jira']] },
};

/** `read:jira-work` is classic, `read:issue:jira` granular: granular scopes have three parts. */
function isClassic(scope: string): boolean {
  return scope.split(':').length === 2;
}

/** The Software document states its scopes under `security` alone, the platform's in both places. */
function unique(lists: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(lists.map((list) => [list.join(' '), list])).values()];
}

function fromDocument(operation: OperationObject): OperationScopes {
  const stated = (operation['x-atlassian-oauth2-scopes'] ?? []).map((entry) => entry.scopes);
  const secured = (operation.security ?? []).flatMap((entry) => Object.values(entry));
  const lists = [...stated, ...secured].filter((list) => list.length > 0);
  return {
    classic: [...new Set(lists.flat().filter(isClassic))],
    granular: unique(lists.filter((list) => !list.some(isClassic))),
  };
}

/** `path` begins at `/rest`, or is a template of the documents. null for an operation that they don't have. */
export function findScopes(method: string, path: string): OperationScopes | null {
  const found = findOperation(method, path);
  return found && (unstated[`${found.method} ${found.template}`] ?? fromDocument(found.operation));
}

/** As `findScopes`; an operation that is not documented is a mistake of the one who asks. */
export function scopesOf(method: string, path: string): OperationScopes {
  const scopes = findScopes(method, path);
  if (!scopes) throw new Error(`Atlassian's documents have no ${method} ${path}`);
  return scopes;
}
