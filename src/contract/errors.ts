// How an operation may fail, as a closed set, and the envelope that every answer to the page travels in.

export const errorCodes = [
  /** The input has not the shape or the bounds that the operation asks for; `field` names the place. */
  'invalid-input',
  /** Nobody is signed in. */
  'anonymous',
  /** It does not exist, or this person may not know that it does: never told apart. */
  'not-found',
  /** Somebody else wrote first; `current` is what stands now. */
  'conflict',
  'too-large',
  'rate-limited',
  /** Jira or the storage did not answer; nothing was changed, trying again may help. */
  'unavailable',
  /** One of page, function and stored document is of a newer release than the other. */
  'version-mismatch',
  /** A defect. `requestId` finds it in the log. */
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface OperationError<Current = never> {
  readonly code: ErrorCode;
  /** For developers and logs: plain English without content. What people read is chosen by `code`. */
  readonly message: string;
  /** Path of the input that is wrong: `body.fields.start`. */
  readonly field?: string;
  /** With `conflict`: what stands now. */
  readonly current?: Current;
  readonly requestId?: string;
}

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failure<Current = never> {
  readonly ok: false;
  readonly error: OperationError<Current>;
}

/** The outcome of what may fail as expected. Only what writes over a version has a `Current` to conflict with. */
export type Result<Value, Current = never> = Success<Value> | Failure<Current>;

export const succeed = <Value>(value: Value): Success<Value> => ({ ok: true, value });

export const fail = (
  code: ErrorCode,
  message: string,
  more: Pick<OperationError, 'field' | 'requestId'> = {},
): Failure => ({ ok: false, error: { code, message, ...more } });

export const failWithConflict = <Current>(current: Current): Failure<Current> => ({
  ok: false,
  error: { code: 'conflict', message: 'It was changed by somebody else.', current },
});
