// From the ways in which Jira and the functions fail to the ways in which the page does.
import type { ErrorCode, OperationError } from '#contract/errors';
import type { JiraProblem, JiraProblemCode } from '#jira/jira-problem';
import type { Problem } from './page-state';

const byJira: Readonly<Record<JiraProblemCode, Problem['code']>> = {
  forbidden: 'no-project-access',
  gone: 'no-project-access',
  invalid: 'unexpected',
  conflict: 'unexpected',
  unexpected: 'unexpected',
  'rate-limited': 'rate-limited',
  'session-over': 'session-over',
  'scope-lost': 'scope-lost',
  offline: 'offline',
  unavailable: 'jira-unavailable',
};

export const fromJiraProblem = ({ code, details }: JiraProblem): Problem => ({
  code: byJira[code],
  details: details === '' ? null : details,
});

const byOperation: Readonly<Partial<Record<ErrorCode, Problem['code']>>> = {
  anonymous: 'anonymous',
  'not-found': 'not-enabled',
  'rate-limited': 'rate-limited',
  unavailable: 'app-unavailable',
};

/** For whom Jira does show the project: where the app finds nothing, the person may not use it. */
export const fromOperationError = ({ code, message, requestId }: OperationError<unknown>): Problem => ({
  code: byOperation[code] ?? 'unexpected',
  details: requestId === undefined ? message : `${message} (${requestId})`,
});
