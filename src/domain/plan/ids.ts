// Names of things in a plan. A task is an issue; its id never changes, its key may.
import type { Brand } from '../brand';

export type TaskId = Brand<string, 'TaskId'>;
export type IssueKey = Brand<string, 'IssueKey'>;
export type LinkId = Brand<string, 'LinkId'>;
