// The workflow of an issue: which transitions there are, and taking one.
import { readEdit } from '../edit/read-edit';
import { listTransitions, mayTransition, type Transition, transitionIssue } from '../edit/transition-issue';
import { writeIssue } from '../edit/write-issue';
import { findNamed } from '../fields/field-definition';
import { type Answer, answer, type Found, found, missed, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, projectOf, readList, readObject, type Route } from '../http/ask';
import type { Issue, Resolution } from '../model';
import { renderResolution, renderStatus } from '../render/render-catalog';
import type { Json } from '../render/render-person';

/** Company-managed projects ask for the resolution on the way to the end. */
function hasScreen(ask: Ask, issue: Issue, { to }: Transition): boolean {
  return to.category === 'done' && projectOf(ask, issue).style === 'classic';
}

function renderScreen(ask: Ask): Json {
  const all = ask.store.table('resolutions').all();
  return {
    resolution: {
      required: false,
      schema: { type: 'resolution', system: 'resolution' },
      name: 'Resolution',
      key: 'resolution',
      operations: ['set'],
      allowedValues: all.map((one) => renderResolution(ask.view, one)),
    },
  };
}

function renderTransition(ask: Ask, issue: Issue, transition: Transition): Json {
  const screen = hasScreen(ask, issue, transition);
  const withFields = readList(ask.query, 'expand').includes('transitions.fields');
  return {
    id: transition.id,
    name: transition.to.name,
    to: renderStatus(ask.view, transition.to),
    hasScreen: screen,
    isGlobal: true,
    isInitial: false,
    isConditional: false,
    isAvailable: true,
    isLooped: false,
    ...(withFields && { fields: screen ? renderScreen(ask) : {} }),
  };
}

/** Without the permission the list is empty, not forbidden. */
function getTransitions(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const issue = seen.value;
  const wanted = ask.query.get('transitionId');
  const all = mayTransition(ask, issue) ? listTransitions(ask, projectOf(ask, issue)) : [];
  const transitions = all.filter(({ id }) => wanted === null || id === wanted);
  return answer({
    expand: 'transitions',
    transitions: transitions.map((one) => renderTransition(ask, issue, one)),
  });
}

function readTransitionId(ask: Ask): string | undefined {
  const { transition } = readObject(ask) as { transition?: { id?: unknown } };
  const id = transition?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function findResolution(ask: Ask, value: unknown): Found<Resolution | undefined> {
  if (value === undefined) return found(undefined);
  const resolution = findNamed(value, ask.store.table('resolutions').all(), [
    ['id', (one) => one.id],
    ['name', (one) => one.name],
  ]);
  if (resolution) return found(resolution);
  return missed(refusal(400, [], { resolution: 'The resolution is not valid.' }));
}

function postTransition(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const issue = seen.value;
  const id = readTransitionId(ask);
  if (id === undefined) return refusal(400, ["Missing 'transition' identifier"]);
  const request = readEdit(ask.body);
  if (!request.ok) return request.answer;
  const { resolution, ...others } = request.value.fields;
  const transition = listTransitions(ask, projectOf(ask, issue)).find((one) => one.id === id);
  const screen = transition !== undefined && hasScreen(ask, issue, transition);
  const offScreen = [...Object.keys(others), ...(resolution !== undefined && !screen ? ['resolution'] : [])];
  if (transition && offScreen.length > 0) return refuseOffScreen(offScreen);
  const wanted = findResolution(ask, resolution);
  if (!wanted.ok) return wanted.answer;
  const moved = transitionIssue(ask, issue, id, wanted.value);
  if (!moved.ok) return moved.answer;
  const rest = writeIssue(ask, moved.value, { ...request.value, fields: {} });
  return rest.ok ? noContent : rest.answer;
}

function refuseOffScreen(ids: readonly string[]): Answer {
  const words = (id: string): string =>
    `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
  return refusal(400, [], Object.fromEntries(ids.map((id) => [id, words(id)])));
}

export const transitionRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/:issueIdOrKey/transitions', run: getTransitions },
  { method: 'POST', path: '/issue/:issueIdOrKey/transitions', run: postTransition },
];
