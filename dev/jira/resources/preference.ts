// What a person chose for themselves, by key: a text that is kept and handed back as it is. And their language.
import { toAuthor } from '../edit/record-history';
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, type Route } from '../http/ask';
import { put } from '../store/collections';

const missing = refusal(404, ['The preference does not exist.']);

function readAll(ask: Ask): Readonly<Record<string, string>> {
  return ask.store.table('preferences').get(toAuthor(ask))?.values ?? {};
}

function save(ask: Ask, values: Record<string, string>): Answer {
  ask.store.commit([put('preferences', { id: toAuthor(ask), values })]);
  return noContent;
}

function getPreference(ask: Ask): Answer {
  const key = ask.query.get('key') ?? '';
  const value = readAll(ask)[key];
  return value === undefined ? missing : answer(value);
}

function setPreference(ask: Ask): Answer {
  const key = ask.query.get('key');
  const { body } = ask;
  const isPlain = typeof body === 'string' || typeof body === 'number' || typeof body === 'boolean';
  return key && isPlain ? save(ask, { ...readAll(ask), [key]: String(body) }) : missing;
}

function removePreference(ask: Ask): Answer {
  const { [ask.query.get('key') ?? '']: gone, ...others } = readAll(ask);
  return gone === undefined ? missing : save(ask, others);
}

function getLocale(ask: Ask): Answer {
  return answer({ locale: ask.permissions.person(ask.caller)?.locale ?? 'en_US' });
}

function ofMine(run: Route['run']): Route['run'] {
  return (ask) => (isStranger(ask) ? notSignedIn : run(ask));
}

const path = '/mypreferences';

export const preferenceRoutes: readonly Route[] = [
  { method: 'GET', path, run: ofMine(getPreference) },
  { method: 'PUT', path, takes: 'text', run: ofMine(setPreference) },
  { method: 'DELETE', path, run: ofMine(removePreference) },
  { method: 'GET', path: `${path}/locale`, run: ofMine(getLocale) },
];
