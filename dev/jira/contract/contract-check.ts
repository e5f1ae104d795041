// Holds requests and answers against Atlassian's OpenAPI documents. It judges shapes, not behaviour.
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { ContractCheck } from '../create-jira';
import {
  type DocumentedContent,
  documentNames,
  findOperation,
  type FoundOperation,
  readDocument,
} from './operation-index';
import { isWaived } from './waivers';

export interface Violation {
  /** `GET /rest/api/3/issue/{issueIdOrKey}`, or the path itself when no operation fits it. */
  readonly operation: string;
  readonly side: 'request' | 'response';
  readonly status: number;
  readonly message: string;
}

function createValidator(): Ajv {
  // The documents fail the meta-schema and use keywords that Ajv doesn't know: neither is ours to mend.
  const ajv = new Ajv({
    strict: false,
    logger: false,
    allErrors: true,
    validateFormats: true,
    verbose: true,
  });
  addFormats(ajv);
  for (const format of ['int32', 'int64', 'double', 'float', 'binary']) ajv.addFormat(format, true);
  for (const name of documentNames) ajv.addSchema(readDocument(name), name, false, false);
  return ajv;
}

let shared: { readonly ajv: Ajv; readonly compiled: Map<string, ValidateFunction> } | null = null;

/** Compiled at first use: there are over a thousand schemas, and a run needs a few dozen. */
function toValidate(document: string, pointer: string): ValidateFunction {
  shared ??= { ajv: createValidator(), compiled: new Map() };
  const ref = `${document}#${pointer}`;
  const known = shared.compiled.get(ref);
  if (known) return known;
  const compiled = shared.ajv.compile({ $ref: ref });
  shared.compiled.set(ref, compiled);
  return compiled;
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function toPointer(found: FoundOperation, ...parts: readonly string[]): string {
  return `/${['paths', found.template, found.method, ...parts].map(escape).join('/')}`;
}

/** `instancePath keyword detail`: what waivers are matched against. */
function toComplaint({ instancePath, keyword, params }: ErrorObject): string {
  const detail: unknown =
    (params as Record<string, unknown>)['additionalProperty'] ??
    (params as Record<string, unknown>)['missingProperty'] ??
    (params as Record<string, unknown>)['type'] ??
    (params as Record<string, unknown>)['format'] ??
    '';
  return `${instancePath} ${keyword} ${String(detail)}`;
}

/** Some schemas ask for a property that they don't allow: nothing could meet them. */
function isImpossible({ keyword, params, parentSchema }: ErrorObject): boolean {
  if (keyword !== 'required' || parentSchema?.['additionalProperties'] !== false) return false;
  const properties = (parentSchema['properties'] ?? {}) as Record<string, unknown>;
  return !Object.hasOwn(properties, String((params as Record<string, unknown>)['missingProperty']));
}

const jsonType = 'application/json';

/** A schema that says nothing stands for "any", or for no body at all. */
function hasSchema(documented: DocumentedContent | undefined): boolean {
  return Object.keys(documented?.content?.[jsonType]?.schema ?? {}).length > 0;
}

function complaintsAbout(found: FoundOperation, value: unknown, ...parts: readonly string[]): string[] {
  const validate = toValidate(found.document, toPointer(found, ...parts, 'content', jsonType, 'schema'));
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter((error) => !isImpossible(error));
  return errors.map(toComplaint).filter((complaint) => !isWaived(found.template, complaint));
}

function checkQuery({ operation }: FoundOperation, path: string): string[] {
  const [, query = ''] = path.split('?');
  const known = new Set(
    (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
  );
  return [...new Set(new URLSearchParams(query).keys())]
    .filter((name) => !known.has(name))
    .map((name) => `query parameter ${name} is not documented`);
}

function checkRequest(found: FoundOperation, path: string, body: unknown): string[] {
  const hasBody = body !== undefined && hasSchema(found.operation.requestBody);
  return [...checkQuery(found, path), ...(hasBody ? complaintsAbout(found, body, 'requestBody') : [])];
}

/** A status that the document doesn't list is a complaint, but for those that may come anywhere. */
const anywhere = new Set([401, 403, 404, 410, 415, 429, 500, 503]);

function checkResponse(found: FoundOperation, status: number, body: unknown): string[] {
  const documented = found.operation.responses[String(status)];
  if (!documented) return anywhere.has(status) ? [] : [`status ${String(status)} is not documented`];
  if (!hasSchema(documented)) return [];
  if (body === undefined) return status === 204 ? [] : ['the answer has no body'];
  return complaintsAbout(found, body, 'responses', String(status));
}

export type Exchange = Parameters<ContractCheck['check']>[0];

/** All that is wrong with one exchange; empty when nothing is. */
export function findViolations(exchange: Exchange): Violation[] {
  const { method, path, requestBody, status, responseBody } = exchange;
  const found = findOperation(method, path);
  if (!found) {
    return [{ operation: `${method} ${path}`, side: 'request', status, message: 'no such operation' }];
  }
  const operation = `${method} ${found.template}`;
  const toViolation =
    (side: Violation['side']) =>
    (message: string): Violation => ({ operation, side, status, message });
  // Jira may refuse what is malformed: a request that it refused is not held against the caller twice.
  const isRefused = status >= 400;
  return [
    ...(isRefused ? [] : checkRequest(found, path, requestBody).map(toViolation('request'))),
    ...checkResponse(found, status, responseBody).map(toViolation('response')),
  ];
}

export function createContractCheck({
  onViolation,
}: {
  onViolation: (violation: Violation) => void;
}): ContractCheck {
  return {
    check(exchange) {
      for (const violation of findViolations(exchange)) onViolation(violation);
    },
  };
}
