// Properties by key, the same for issues, projects, people and apps: byte for byte, replaced and never merged.
// Whose they are and who may touch them is decided by each.
import { type Answer, answer, type Found, noContent, refusal } from './answer';
import type { Api, Ask, Method, Route } from './ask';

const longestKey = 255;
const longestValue = 32_768;

export interface PropertyBag {
  readonly values: Readonly<Record<string, unknown>>;
  /** The path of the bag, `/rest/api/3/issue/1/properties`. */
  readonly path: string;
  /** Writes the bag as it is from now on. */
  save(values: Record<string, unknown>): void;
}

function missing(key: string): Answer {
  return refusal(404, [`The property ${key} does not exist.`]);
}

function listProperties(ask: Ask, { values, path }: PropertyBag): Answer {
  const toSelf = (key: string): string => ask.view.url(`${path}/${encodeURIComponent(key)}`);
  return answer({ keys: Object.keys(values).map((key) => ({ self: toSelf(key), key })) });
}

function readProperty(ask: Ask, { values }: PropertyBag): Answer {
  const key = ask.param('propertyKey');
  return Object.hasOwn(values, key) ? answer({ key, value: values[key] }) : missing(key);
}

function writeProperty(ask: Ask, { values, save }: PropertyBag): Answer {
  const key = ask.param('propertyKey');
  if (key.length > longestKey)
    return refusal(400, [`The property key cannot be longer than ${String(longestKey)} characters.`]);
  if (ask.bodyLength > longestValue)
    return refusal(400, [`The property value cannot be longer than ${String(longestValue)} characters.`]);
  const isNew = !Object.hasOwn(values, key);
  save({ ...values, [key]: ask.body });
  return { status: isNew ? 201 : 200 };
}

function deleteProperty(ask: Ask, { values, save }: PropertyBag): Answer {
  const key = ask.param('propertyKey');
  if (!Object.hasOwn(values, key)) return missing(key);
  const { [key]: _gone, ...others } = values;
  save(others);
  return noContent;
}

/** The bag that a request speaks of, or why it can't be had. */
type FindBag = (ask: Ask) => Found<PropertyBag>;

export interface PropertyPlace {
  readonly path: string;
  readonly api?: Api;
  readonly read: FindBag;
  /** As `read` unless writing asks for more. */
  readonly write?: FindBag;
}

/** Keys, and one by its key: read, written, removed. */
export function toPropertyRoutes({ path, api, read, write = read }: PropertyPlace): Route[] {
  const route = (
    method: Method,
    find: FindBag,
    run: (ask: Ask, bag: PropertyBag) => Answer,
    end = '/:propertyKey',
  ): Route => ({
    method,
    ...(api !== undefined && { api }),
    path: `${path}${end}`,
    run(ask) {
      const bag = find(ask);
      return bag.ok ? run(ask, bag.value) : bag.answer;
    },
  });
  return [
    route('GET', read, listProperties, ''),
    route('GET', read, readProperty),
    route('PUT', write, writeProperty),
    route('DELETE', write, deleteProperty),
  ];
}
