// The choices of the date fields' form, read from and written into a configuration document.
import type { SiteConfiguration } from '#contract/configuration';
import type { OperationOutput } from '#contract/operations';
import { guessFields } from '#jira/guess-fields';
import type { JiraField } from '#jira/jira-field';

export type Scope = { readonly type: 'site' } | { readonly type: 'project'; readonly projectId: string };

export const settingRoles = ['start', 'end', 'progress'] as const;
export type SettingRole = (typeof settingRoles)[number];

/** A field's id, null for none, undefined for whatever the site (or, there, the app's guess) says. */
export type Choice = string | null | undefined;
export type Choices = Readonly<Record<SettingRole, Choice>>;

export const noChoices: Choices = { start: undefined, end: undefined, progress: undefined };

export interface FieldsForm {
  readonly mayEdit: boolean;
  readonly chosen: Choices;
  readonly saved: Choices;
  /** What holds where nothing is chosen here. */
  readonly fallback: Readonly<Record<SettingRole, string | null>>;
  readonly fallbackOrigin: Readonly<Record<SettingRole, 'site' | 'guess'>>;
}

type Session = OperationOutput<'session.open'>;

/** Where neither project nor site decided yet, the guess stands chosen, to be kept by saving. */
export function toFieldsForm(fields: readonly JiraField[], session: Session, scope: Scope): FieldsForm {
  const guess = guessFields(fields, scope.type === 'project' ? scope.projectId : null);
  const site = scope.type === 'project' ? toChoices(session.site?.body.fields ?? {}) : noChoices;
  const saved = toChoices((scope.type === 'site' ? session.site : session.project)?.body.fields ?? {});
  return {
    mayEdit: scope.type === 'site' ? session.may.administerSite : session.may.administerProject,
    saved,
    chosen: forEachRole((role) => {
      const undecided = saved[role] === undefined && site[role] === undefined;
      return undecided ? (guess[role] ?? undefined) : saved[role];
    }),
    fallback: forEachRole((role) => (site[role] === undefined ? guess[role] : site[role])),
    fallbackOrigin: forEachRole((role) => (site[role] === undefined ? 'guess' : 'site')),
  };
}

const forEachRole = <Value>(make: (role: SettingRole) => Value): Record<SettingRole, Value> => ({
  start: make('start'),
  end: make('end'),
  progress: make('progress'),
});

export const toChoices = (fields: SiteConfiguration['fields']): Choices => ({
  start: fields.start,
  end: fields.end,
  progress: fields.progress,
});

/** The document's fields with the form's roles as chosen; roles that the form doesn't show stay as they are. */
export function withChoices(
  fields: SiteConfiguration['fields'],
  chosen: Choices,
): SiteConfiguration['fields'] {
  const { start: _start, end: _end, progress: _progress, ...others } = fields;
  const made = settingRoles.flatMap((role) =>
    chosen[role] === undefined ? [] : [[role, chosen[role]] as const],
  );
  return { ...others, ...Object.fromEntries(made) };
}
