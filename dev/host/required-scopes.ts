// Which scopes Atlassian's gateway asks for, in the form that the local one wants: one list, all of it needed.
import { findScopes } from '../jira/contract/scopes-of';

/** null for an operation that Atlassian's documents don't have: no app can be granted it. */
export function requiredScopes(method: string, path: string): readonly string[] | null {
  const scopes = findScopes(method, path);
  if (!scopes) return null;
  return scopes.classic.length > 0 ? scopes.classic : (scopes.granular[0] ?? []);
}
