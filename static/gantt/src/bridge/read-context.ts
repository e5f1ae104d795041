// What the platform says of the place the app is opened in. It is for showing and asking; nobody may take it for a right.
import { view } from '@forge/bridge';

export interface PageContext {
  /** Null for somebody who isn't signed in. */
  readonly accountId: string | null;
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** IANA name of the person's time zone. */
  readonly timezone: string;
  readonly locale: string;
  readonly colorMode: 'light' | 'dark';
  /** `jira:projectPage`, …; empty where the platform doesn't say. */
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly project: { readonly id: string; readonly key: string } | null;
}

export const readContext = async (): Promise<PageContext> => toPageContext(await view.getContext());

type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Takes anything: what is missing or of another shape gets a value that the page can live with. */
export const toPageContext = (value: unknown): PageContext => {
  const given = isGiven(value) ? value : {};
  const extension = isGiven(given['extension']) ? given['extension'] : {};
  const theme = isGiven(given['theme']) ? given['theme'] : {};
  return {
    accountId: textOf(given['accountId']),
    siteUrl: (textOf(given['siteUrl']) ?? '').replace(/\/+$/, ''),
    timezone: textOf(given['timezone']) ?? 'UTC',
    locale: textOf(given['locale']) ?? 'en-US',
    colorMode: theme['colorMode'] === 'dark' ? 'dark' : 'light',
    moduleType: textOf(extension['type']) ?? '',
    moduleKey: textOf(given['moduleKey']) ?? '',
    project: toProject(extension['project']),
  };
};

const toProject = (value: unknown): PageContext['project'] => {
  const [id, key] = isGiven(value) ? [idOf(value['id']), textOf(value['key'])] : [null, null];
  return id === null || key === null ? null : { id, key };
};

/** Jira's ids are numbers in some places and texts in others. */
const idOf = (value: unknown): string | null => (typeof value === 'number' ? String(value) : textOf(value));
