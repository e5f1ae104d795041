// Where "open in Jira" leads: an issue as the local Jira shows it to this person, in plain words.
import type { Caller } from '../jira/model';
import { escapeHtml } from './frame-page';
import type { HostSite } from './host-site';

interface ShownIssue {
  readonly key?: string;
  readonly fields?: {
    readonly summary?: string;
    readonly status?: { readonly name?: string };
    readonly assignee?: { readonly displayName?: string } | null;
    readonly duedate?: string | null;
  };
}

export async function answerIssuePage(site: HostSite, key: string, caller: Caller): Promise<Response> {
  const url = new URL(`/rest/api/3/issue/${encodeURIComponent(key)}`, 'http://jira.invalid');
  const answer = await site.jira.handle(new Request(url), caller);
  if (!answer.ok)
    return toPage(key, `<p>This issue doesn't exist, or you may not see it.</p>`, answer.status);
  const { fields = {} } = (await answer.json()) as ShownIssue;
  const rows = [
    ['Status', fields.status?.name],
    ['Assignee', fields.assignee?.displayName ?? 'Unassigned'],
    ['Due date', fields.duedate ?? 'None'],
  ].map(([label = '', value = '']) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`);
  return toPage(key, `<h1>${escapeHtml(fields.summary ?? '')}</h1><dl>${rows.join('')}</dl>`, 200);
}

function toPage(key: string, content: string, status: number): Response {
  const name = escapeHtml(key);
  const html = `<!doctype html><html lang="en" data-color-mode="light"><head><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/_host/frame.css"></head>
<body class="issue"><main><p>${name}</p>${content}</main></body></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
