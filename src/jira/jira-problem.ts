// How a call to Jira may fail, in the few ways that the app tells apart, with Jira's own words kept as they came.
import { isJson, listAt, textAt } from './json';
import type { JiraResponse } from './transport';

export type JiraProblemCode =
  /** This person may not do that. */
  | 'forbidden'
  /** Jira doesn't take the request as it is; sending it again won't help. */
  | 'invalid'
  /** It isn't there, or may not be seen: Jira never tells which. */
  | 'gone'
  /** Somebody else wrote at the same moment. */
  | 'conflict'
  | 'rate-limited'
  /** Nobody is signed in any more. */
  | 'session-over'
  /** The app, not the person, lacks the right. */
  | 'scope-lost'
  /** No answer came; whether the request arrived is not known. */
  | 'offline'
  /** Jira failed, or a gateway before it. */
  | 'unavailable'
  /** An answer that makes no sense. */
  | 'unexpected';

export interface JiraProblem {
  readonly code: JiraProblemCode;
  /** 0 where no answer came. */
  readonly status: number;
  /** Jira's own words, verbatim; empty where it had none. */
  readonly details: string;
}

export type JiraResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: JiraProblem };

const codes: Readonly<Record<number, JiraProblemCode>> = {
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
  410: 'gone',
  429: 'rate-limited',
};

/** Of these nobody knows whether a write was carried out. */
const unsure: ReadonlySet<JiraProblemCode> = new Set<JiraProblemCode>([
  'offline',
  'unavailable',
  'unexpected',
  'conflict',
]);

export const isUnsure = ({ code }: JiraProblem): boolean => unsure.has(code);

/** Of an answer that is no success. */
export const toJiraProblem = (response: JiraResponse): JiraProblem => {
  const { status } = response;
  const details = toDetails(response.body);
  return { code: codeOf(status, details), status, details };
};

const codeOf = (status: number, details: string): JiraProblemCode => {
  // The gateway answers 401 both to nobody and to an app without the scope; only its words differ.
  if (status === 401 && /no link issue permission/i.test(details)) return 'forbidden';
  if (status === 401) return /scope/i.test(details) ? 'scope-lost' : 'session-over';
  // Jira's edit answers a missing permission now with 403, now with 400.
  if (status === 400 && /do(es)? not have (the )?permission/i.test(details)) return 'forbidden';
  const known = codes[status];
  if (known !== undefined) return known;
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'invalid' : 'unexpected';
};

export const noAnswer = (error: unknown): JiraProblem => ({
  code: 'offline',
  status: 0,
  details: error instanceof Error ? error.message : String(error),
});

export const senseless = (status: number, details: string): JiraProblem => ({
  code: 'unexpected',
  status,
  details,
});

const maxDetails = 500;

const toDetails = (body: unknown): string => {
  const errors = isJson(body) && isJson(body['errors']) ? Object.values(body['errors']) : [];
  const messages = [...listAt(body, 'errorMessages'), ...errors].filter((part) => typeof part === 'string');
  const text = messages.length > 0 ? messages.join(' ') : textAt(body, 'message');
  return (text ?? toPlainText(body)).slice(0, maxDetails);
};

/** A gateway's error page is no message for people. */
const toPlainText = (body: unknown): string =>
  typeof body === 'string' && !body.includes('<') ? body.trim() : '';
