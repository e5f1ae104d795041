// The token of a search's next page: opaque to the app, it carries the query and where the last page ended.

export interface PagePosition {
  readonly jql: string;
  /** How many issues were handed out so far. */
  readonly offset: number;
  /** Id of the last of them: where the list is picked up again although issues were added or left it. */
  readonly lastId: string;
}

export function toPageToken(position: PagePosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** null for a text that is no token. */
export function fromPageToken(token: string): PagePosition | null {
  try {
    const { jql, offset, lastId } = JSON.parse(
      Buffer.from(token, 'base64url').toString(),
    ) as Partial<PagePosition>;
    if (typeof jql !== 'string' || typeof offset !== 'number' || typeof lastId !== 'string') return null;
    return { jql, offset, lastId };
  } catch {
    return null;
  }
}
