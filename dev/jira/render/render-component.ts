// A component on its own, with whom it gives its issues to.
import type { Component } from '../model';
import { renderComponent } from './render-catalog';
import { type Json, renderPerson } from './render-person';
import type { View } from './view';

export function renderLeadOf(view: View, accountId: string | undefined): Json | null {
  const person = renderPerson(view, accountId ?? null);
  if (!person) return null;
  const { self, avatarUrls, displayName, active, accountType } = person;
  return { self, accountId: person['accountId'], avatarUrls, displayName, active, accountType };
}

export function renderWholeComponent(view: View, component: Component): Json {
  const project = view.store.table('projects').get(component.projectId);
  const lead = renderLeadOf(view, component.leadAccountId);
  const type = component.assigneeType ?? 'PROJECT_DEFAULT';
  return {
    ...renderComponent(view, component),
    ...(lead && { lead }),
    assigneeType: type,
    realAssigneeType: type,
    isAssigneeTypeValid: type !== 'COMPONENT_LEAD' || lead !== null,
    project: project?.key,
    projectId: Number(component.projectId),
  };
}
