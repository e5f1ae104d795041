// What follows from the view that stands on the page: its base, its scope, what the person may do with it. Pure.
import type { ContextContent } from '#contract/shared-context';
import type { PersonalChanges, PersonalSettings } from '#contract/personal-settings';
import { viewLayerSchema } from '#contract/view';
import type { z } from '#contract/zod';
import type { IssueScope } from '#jira/scope-jql';
import { builtInViews } from './built-in-contexts';
import type { CurrentContext } from './contexts-state';
import type { FrozenView } from './view-settings';
import type { ViewLayer } from './view-conversions';

export const contentOf = (current: CurrentContext): ContextContent | null => {
  if (current.type === 'built-in') return null;
  return current.type === 'private' ? current.content : current.document.body.content;
};

export const baseOf = (current: CurrentContext): FrozenView =>
  current.type === 'built-in'
    ? builtInViews[current.id].view
    : (contentOf(current)?.view ?? builtInViews['time-plan'].view);

export const scopeOf = (current: CurrentContext): IssueScope => {
  if (current.type === 'built-in') return current.scope;
  const content = contentOf(current);
  return content?.covers ?? { projectIds: [], jql: null, filterId: null };
};

export const perspectiveOf = (current: CurrentContext): ContextContent['perspective'] =>
  current.type === 'built-in'
    ? builtInViews[current.id].perspective
    : (contentOf(current)?.perspective ?? 'time-plan');

/** Whoever looks may change nothing in Jira from here. */
export const isReadOnly = (current: CurrentContext | null): boolean =>
  current !== null && contentOf(current)?.readOnly === true;

/** Whether what is on the page can become the saved view. */
export const maySave = (current: CurrentContext): boolean =>
  current.type === 'private' || (current.type === 'shared' && current.document.level !== 'view');

/** The built-in views are the person's own in each project. */
export const layerIdOf = (current: CurrentContext): string =>
  current.type === 'built-in' && current.scope.projectIds.length === 1
    ? `${current.id}-${current.scope.projectIds[0] ?? ''}`
    : current.id;

export const layerOf = (
  current: CurrentContext,
  personal: Pick<PersonalSettings, 'layers'>,
): ViewLayer | null => personal.layers[layerIdOf(current)] ?? null;

/** What the page made of it holds what the contract asks for. */
const toStoredLayer = (layer: ViewLayer | null): z.output<typeof viewLayerSchema> | null =>
  layer === null ? null : viewLayerSchema.parse(layer);

/** As many as are kept; the contract takes a few more. */
const mostLayers = 50;

/** What keeps one layer and, where there are many, lets the ones go that were begun first. */
export const toLayerChange = (
  layers: PersonalSettings['layers'],
  id: string,
  layer: ViewLayer | null,
): NonNullable<PersonalChanges['layers']> => {
  const others = Object.keys(layers).filter((other) => other !== id);
  const gone = layer === null ? [] : others.slice(0, Math.max(0, others.length + 1 - mostLayers));
  return { ...Object.fromEntries(gone.map((other) => [other, null])), [id]: toStoredLayer(layer) };
};
