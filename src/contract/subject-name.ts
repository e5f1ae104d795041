// What an operation acts on, as its input names it. It is loaded and authorized before anything else happens.

export type SubjectName =
  | { readonly type: 'site' }
  | { readonly type: 'project'; readonly projectId: string }
  /** All of them. */
  | { readonly type: 'projects'; readonly projectIds: readonly string[] }
  /** What the caller keeps for themselves. */
  | { readonly type: 'self' }
  /** What the app keeps of a person. */
  | { readonly type: 'person'; readonly accountId: string }
  | { readonly type: 'schedule'; readonly scheduleId: string }
  | { readonly type: 'context'; readonly contextId: string };
