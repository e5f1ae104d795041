// What Forge accepts as a key and as a value. Source: Atlassian, "Limits: Key-Value Store and Custom Entity Store".
import { badRequest, type Refusal } from './refusal';

export const longestKey = 500;
export const largestValue = 240 * 1024;
export const deepestValue = 31;
export const largestRequest = 4 * 1024 * 1024;
export const mostItems = 25;
/** One unit of quota; what is smaller counts as one. */
export const unitBytes = 10 * 1024;

// The platform's own pattern: its dash stands after \s and is a literal one.
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export function checkKey(key: string): Refusal | null {
  if (key.length === 0) return badRequest('KEY_TOO_SHORT', 'Key must be at least 1 character long');
  if (key.length > longestKey)
    return badRequest('KEY_TOO_LONG', `Key must be at most ${longestKey} characters long`);
  if (!keyPattern.test(key)) return badRequest('INVALID_KEY', `Key must match ${String(keyPattern)}`);
  return null;
}

export function checkValue(value: unknown): Refusal | null {
  if (value === undefined || value === null) return badRequest('INVALID_VALUE', 'Value must be given');
  if (depthOf(value) > deepestValue) {
    return badRequest('MAX_DEPTH', `Value must be nested at most ${deepestValue} levels deep`);
  }
  const size = byteLength(value);
  if (size > largestValue)
    return badRequest('MAX_SIZE', `Value has ${size} bytes, at most ${largestValue} are allowed`);
  return null;
}

/** Bytes of the value as JSON in UTF-8. */
export function byteLength(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

export function toUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / unitBytes));
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner));
  return deepest + 1;
}
