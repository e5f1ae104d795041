// The form of date fields, for the site or one project: what is saved, what is chosen, and what happened on saving.
// A conflict keeps both: theirs is told, mine stays chosen until the person decides.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { openConfiguration, type SiteConfiguration } from '#contract/configuration';
import type { OperationInput, OperationResult } from '#contract/operations';
import { toHealth, type HealthFacts, type HealthFinding } from '#jira/field-health';
import { isDateField, isNumberField } from '#jira/guess-fields';
import type { JiraField } from '#jira/jira-field';
import type { JiraResult } from '#jira/jira-problem';
import {
  noChoices,
  toChoices,
  toFieldsForm,
  withChoices,
  type Choice,
  type FieldsForm,
  type Scope,
  type SettingRole,
} from './field-choices';

type SaveInput = OperationInput<'configuration.save'>;
type SaveAnswer = OperationResult<'configuration.save'>;

export interface SettingsPorts {
  readonly listFields: () => Promise<JiraResult<readonly JiraField[]>>;
  readonly openSession: (projectId: string | null) => Promise<OperationResult<'session.open'>>;
  readonly save: (input: SaveInput) => Promise<SaveAnswer>;
  readonly readHealth: (projectId: string) => Promise<JiraResult<HealthFacts>>;
}

/** Whether the chosen fields can be used by the person who looks. Of one project only: a site has no screens. */
export type FieldHealth =
  | { readonly type: 'unknown' | 'checking' }
  /** Jira's own words. */
  | { readonly type: 'failed'; readonly details: string }
  /** `sampleKey`: the issue that stands for all; null in a project without any. */
  | {
      readonly type: 'checked';
      readonly findings: readonly HealthFinding[];
      readonly sampleKey: string | null;
    };

export interface SettingsState extends FieldsForm {
  readonly phase: 'loading' | 'failed' | 'ready' | 'saving';
  readonly details: string | null;
  readonly scope: Scope;
  readonly fields: readonly JiraField[];
  /** The document that the next save replaces. */
  readonly document: { readonly version: number; readonly body: SiteConfiguration };
  /** Follows each choice at once, before it is saved. */
  readonly health: FieldHealth;
  readonly outcome: 'none' | 'saved' | 'failed' | 'conflict';
  readonly open: () => Promise<void>;
  readonly choose: (role: SettingRole, choice: Choice) => void;
  readonly save: () => Promise<void>;
  readonly takeTheirs: () => void;
  /** Asks Jira again, after a screen or a permission was changed there. */
  readonly checkHealth: () => Promise<void>;
}

export type SettingsStore = StoreApi<SettingsState>;

/** The fields of the site or of this project that a role may take, by name. */
export const candidatesFor = (
  fields: readonly JiraField[],
  role: SettingRole,
  scope: Scope,
): readonly JiraField[] =>
  fields
    .filter(
      ({ projectId }) => projectId === null || (scope.type === 'project' && projectId === scope.projectId),
    )
    .filter(role === 'progress' ? isNumberField : isDateField)
    .filter((field) => field.custom || field.id === 'duedate')
    .toSorted((a, b) => a.name.localeCompare(b.name));

export const createSettingsStore = (ports: SettingsPorts, scope: Scope): SettingsStore =>
  createStore<SettingsState>()((set, get) => {
    let facts: HealthFacts | null = null;
    const assess = (): void => {
      if (facts) set({ health: toChecked(get(), facts) });
    };
    const checkHealth = async (): Promise<void> => {
      if (scope.type === 'site' || get().phase === 'failed') return;
      set({ health: { type: 'checking' } });
      const read = await ports.readHealth(scope.projectId);
      facts = read.ok ? read.value : null;
      if (read.ok) assess();
      else set({ health: { type: 'failed', details: read.problem.details } });
    };
    return {
      ...blankForm(scope),
      open: async () => {
        set({ phase: 'loading', details: null });
        set(await readForm(ports, scope));
        await checkHealth();
      },
      choose: (role, choice) => {
        set(({ chosen }) => ({ chosen: { ...chosen, [role]: choice }, outcome: 'none' }));
        assess();
      },
      save: async () => {
        if (get().phase !== 'ready') return;
        set({ phase: 'saving', outcome: 'none' });
        set({ phase: 'ready', ...toOutcome(await ports.save(toSaveInput(get()))) });
      },
      takeTheirs: () => {
        set(({ saved }) => ({ chosen: saved, outcome: 'none' }));
        assess();
      },
      checkHealth,
    };
  });

const blankForm = (scope: Scope) =>
  ({
    phase: 'loading',
    details: null,
    scope,
    mayEdit: false,
    fields: [],
    document: { version: 0, body: openConfiguration() },
    chosen: noChoices,
    saved: noChoices,
    fallback: { start: null, end: null, progress: null },
    fallbackOrigin: { start: 'guess', end: 'guess', progress: 'guess' },
    health: { type: 'unknown' },
    outcome: 'none',
  }) as const;

/** What is chosen counts, and what holds where nothing is. */
const toChecked = (
  { fields, chosen, fallback }: Pick<SettingsState, 'fields' | 'chosen' | 'fallback'>,
  facts: HealthFacts,
): FieldHealth => {
  const usedFor = (role: SettingRole): string | null => {
    const choice = chosen[role];
    return choice === undefined ? fallback[role] : choice;
  };
  const used = { start: usedFor('start'), end: usedFor('end'), progress: usedFor('progress') };
  return {
    type: 'checked',
    findings: toHealth(fields, used, facts),
    sampleKey: facts.sample?.key ?? null,
  };
};

async function readForm(ports: SettingsPorts, scope: Scope): Promise<Partial<SettingsState>> {
  const [fields, session] = await Promise.all([
    ports.listFields(),
    ports.openSession(scope.type === 'project' ? scope.projectId : null),
  ]);
  if (!fields.ok) return { phase: 'failed', details: fields.problem.details };
  if (!session.ok) return { phase: 'failed', details: session.error.message };
  const document = scope.type === 'site' ? session.value.site : session.value.project;
  const form = toFieldsForm(fields.value, session.value, scope);
  return { phase: 'ready', fields: fields.value, ...(document && { document }), ...form };
}

function toSaveInput({ scope, document, chosen }: SettingsState): SaveInput {
  const body = { ...document.body, fields: withChoices(document.body.fields, chosen) };
  const { version } = document;
  if (scope.type === 'site') return { scope: 'site', version, body };
  return { scope: 'project', projectId: scope.projectId, version, body };
}

function toOutcome(answer: SaveAnswer): Partial<SettingsState> {
  if (answer.ok) {
    const choices = toChoices(answer.value.body.fields);
    return { outcome: 'saved', document: answer.value, saved: choices, chosen: choices };
  }
  const { code, message, current } = answer.error;
  if (code !== 'conflict' || !current) return { outcome: 'failed', details: message };
  return { outcome: 'conflict', document: current, saved: toChoices(current.body.fields) };
}
