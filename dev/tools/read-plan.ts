// Opens a plan file of any kind the tools know, also gzipped, and tells its kind by name and content.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PlanFile } from './plan-file';
import { readMspdi } from './read-mspdi';
import { readProjectJson } from './read-project-json';
import { readPsplib } from './read-psplib';
import { readRcpspMax } from './read-rcpsp-max';

/** Plans in the order of the file; one unless the file has a plan a line. */
export function readPlans(path: string): PlanFile[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const name = basename(path).replace(/\.gz$/, '');
  const id = name.replace(/\.[^.]+$/, '');
  if (name.endsWith('.sm')) return [readPsplib(text, id)];
  if (name.endsWith('.sch')) return [readRcpspMax(text, id)];
  if (text.trimStart().startsWith('<')) return [readMspdi(text, id)];
  return readJson(text).map((plan) => readProjectJson(plan, id));
}

function readJson(text: string): Record<string, unknown>[] {
  try {
    const whole: unknown = JSON.parse(text, dropNull);
    return Array.isArray(whole) ? whole : [whole as Record<string, unknown>];
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line, dropNull) as Record<string, unknown>);
  }
}

/** What is not there and what is null are the same to the readers. */
const dropNull = (_: string, value: unknown): unknown => value ?? undefined;
