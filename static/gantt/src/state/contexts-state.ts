// What the page knows of saved views: the one that stands on it, those there are, and how the last change of one came out.
import type { ErrorCode } from '#contract/errors';
import type {
  ContextContent,
  ContextDocument,
  Grant,
  Grantee,
  ListedContext,
} from '#contract/shared-context';
import type { JiraPerson } from '#jira/issue';
import type { JiraProject } from '#jira/list-projects';
import type { IssueScope } from '#jira/scope-jql';
import type { BuiltInKey } from './built-in-contexts';
import type { FrozenView } from './view-settings';

export type { ContextContent, ContextDocument, Grant, Grantee };

/** The view that the page shows, before what the person changed of it. */
export type CurrentContext =
  | { readonly type: 'built-in'; readonly id: BuiltInKey; readonly scope: IssueScope }
  | { readonly type: 'private'; readonly id: string; readonly content: ContextContent }
  | { readonly type: 'shared'; readonly id: string; readonly document: ContextDocument };

/** `conflict`: somebody else saved meanwhile; what the person changed stands on top of theirs. */
export type ContextOutcome =
  | { readonly type: 'done' }
  | { readonly type: 'conflict' }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly details: string };

/** What a person chose for a view that is made or changed. */
export interface ContextForm {
  readonly name: string;
  readonly isPrivate: boolean;
  readonly readOnly: boolean;
  readonly projectIds: readonly string[];
  readonly jql: string | null;
}

export interface ContextsState {
  /** Null until one was chosen. */
  readonly current: CurrentContext | null;
  /** The view as it is saved; what differs from it on the page is the person's own. */
  readonly base: FrozenView | null;
  /** The portfolio waits for the projects that it shall show. */
  readonly isChoosing: boolean;
  /** Shared with the person or owned by them; null until it was asked. */
  readonly listed: readonly ListedContext[] | null;
  /** Names as Jira has them now, by account id; whom it doesn't know is missing. */
  readonly people: ReadonlyMap<string, JiraPerson>;
  /** Projects that the person may browse; null until it was asked. */
  readonly allProjects: readonly JiraProject[] | null;
  /** Whether they may make shared views here. */
  readonly mayShare: boolean;
  readonly mayAdminister: boolean;
  /** What the project opens with where nobody chose anything else; null for Time Plan. */
  readonly defaultId: string | null;
}

export const noContexts: ContextsState = {
  current: null,
  base: null,
  isChoosing: false,
  listed: null,
  people: new Map(),
  allProjects: null,
  mayShare: false,
  mayAdminister: false,
  defaultId: null,
};

/** Whom a grant can be given to, with the name that a person knows it by. */
export interface GranteeChoice {
  readonly to: Grantee;
  readonly name: string;
}

/** Null where Jira doesn't tell this person enough to count. */
export interface SharePreview {
  /** People who are let in, as far as they can be counted. */
  readonly people: number;
  /** Those of them who can't see all of its projects; null where nobody knows. */
  readonly partly: number | null;
  /** Grants whose people can't be counted. */
  readonly uncounted: readonly Grantee[];
}

export interface ContextActions {
  /** Reads the view that the address or the person's last visit names, and its issues. */
  open: () => Promise<void>;
  /** Another view, by its id. */
  openContext: (id: string) => Promise<void>;
  /** The portfolio of these projects. */
  openPortfolio: (projectIds: readonly string[]) => Promise<void>;
  chooseProjects: () => void;
  listContexts: () => Promise<void>;
  listAllProjects: () => Promise<void>;
  /** Back to the view as it is saved. */
  resetView: () => void;
  /** What stands on the page becomes the saved view. */
  saveView: () => Promise<ContextOutcome>;
  /** What stands on the page as a view of its own, which is opened then. */
  saveViewAs: (form: ContextForm) => Promise<ContextOutcome>;
  changeContext: (id: string, form: Omit<ContextForm, 'isPrivate'>) => Promise<ContextOutcome>;
  duplicateContext: (id: string, name: string) => Promise<ContextOutcome>;
  /** Can be taken back by `restoreContext`. */
  deleteContext: (id: string) => Promise<ContextOutcome>;
  restoreContext: () => Promise<ContextOutcome>;
  setDefaultContext: (id: string | null) => Promise<ContextOutcome>;
  toggleFavourite: (id: string) => void;
  /** `by`: places up (negative) or down. */
  moveFavourite: (id: string, by: number) => void;
  proposeChanges: (note: string) => Promise<ContextOutcome>;
  /** Takes or declines what somebody proposed. */
  closeProposal: (proposalId: string, isTaken: boolean) => Promise<ContextOutcome>;
  readDocument: (id: string) => Promise<ContextDocument | null>;
  share: (document: ContextDocument, ownerId: string, grants: readonly Grant[]) => Promise<ContextOutcome>;
  searchGrantees: (text: string, projectIds: readonly string[]) => Promise<readonly GranteeChoice[]>;
  nameGrantees: (grantees: readonly Grantee[]) => Promise<readonly GranteeChoice[]>;
  previewShare: (document: ContextDocument, grants: readonly Grant[]) => Promise<SharePreview>;
  /** An address to send to people. */
  linkTo: (id: string) => Promise<string | null>;
}
