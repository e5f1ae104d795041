// Attachments: uploaded, described, handed out, removed.
import { toAuthor, withHistory } from '../edit/record-history';
import { jiraHead, nothing, toHistoryItem } from '../fields/field-history';
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import { type Ask, findIssue, isStranger, projectOf, type Route, type UploadedFile } from '../http/ask';
import { refuseBeyond } from '../http/issue-limits';
import type { Issue } from '../model';
import type { Attachment } from '../side-records';
import { renderAttachment } from '../render/render-attachment';
import { put } from '../store/collections';

const uploadLimit = 10 * 1024 * 1024;

function may(ask: Ask, issue: Issue, permission: string): boolean {
  return ask.permissions.can(ask.caller, permission, { project: projectOf(ask, issue), issue });
}

function toAttachment(ask: Ask, issue: Issue, file: UploadedFile): Attachment {
  return {
    id: ask.store.takeId(),
    issueId: issue.id,
    authorAccountId: toAuthor(ask),
    createdAt: ask.clock(),
    filename: file.name,
    mimeType: file.type === '' ? 'application/octet-stream' : file.type,
    size: file.bytes.byteLength,
    content: Buffer.from(file.bytes).toString('base64'),
  };
}

/** A form from a page of another site can't set the header: without it Jira suspects a forged request. */
function upload(ask: Ask): Answer {
  const token = ask.headers.get('x-atlassian-token');
  if (token !== 'no-check' && token !== 'nocheck') {
    return { status: 403, body: { message: 'XSRF check failed', 'status-code': 403 } };
  }
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const issue = seen.value;
  if (!may(ask, issue, 'CREATE_ATTACHMENTS'))
    return refusal(403, ['You do not have permission to create attachments for this issue.']);
  if (ask.files.length === 0) return refusal(400, ['No files were given.']);
  const large = ask.files.find(({ bytes }) => bytes.byteLength > uploadLimit);
  if (large)
    return refusal(413, [`The file ${large.name} exceeds its maximum permitted size of 10485760 bytes.`]);
  const full = refuseBeyond('attachment', ask.store.attachmentsOf(issue.id).length, ask.files.length);
  if (full) return full;
  const attachments = ask.files.map((file) => toAttachment(ask, issue, file));
  const items = attachments.map(({ id, filename }) =>
    toHistoryItem(jiraHead('Attachment', 'attachment'), nothing, [id, filename]),
  );
  ask.store.commit([
    ...attachments.map((one) => put('attachments', one)),
    put('issues', withHistory(ask, issue, items)),
  ]);
  return answer(attachments.map((one) => renderAttachment(ask.view, one)));
}

interface Place {
  readonly issue: Issue;
  readonly attachment: Attachment;
}

function findAttachment(ask: Ask): Found<Place> {
  const id = ask.param('id');
  const attachment = ask.store.table('attachments').get(id);
  const issue = attachment && ask.store.issues.byId(attachment.issueId);
  if (attachment && issue && ask.permissions.canSee(ask.caller, issue)) return found({ attachment, issue });
  return missed(refusal(404, [`The attachment with id '${id}' does not exist`]));
}

function getAttachment(ask: Ask): Answer {
  const place = findAttachment(ask);
  if (!place.ok) return place.answer;
  const rendered = renderAttachment(ask.view, place.value.attachment);
  return answer({ ...rendered, id: Number(rendered['id']) });
}

/** A part of the bytes for `Range: bytes=a-b`; all of them without. */
function getContent(ask: Ask): Answer {
  const place = findAttachment(ask);
  if (!place.ok) return place.answer;
  const { content, mimeType, filename } = place.value.attachment;
  const bytes = Uint8Array.from(Buffer.from(content, 'base64'));
  const headers = {
    'Content-Type': mimeType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
  };
  const range = ask.headers.get('range');
  if (range === null) return { status: 200, bytes, headers };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (first === undefined) return refusal(400, ['The range is malformed.']);
  if (Number(first) >= bytes.length) return refusal(416, ['The range cannot be satisfied.']);
  const end = last === undefined || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  const part = bytes.slice(Number(first), end + 1);
  const shown = `bytes ${first}-${String(end)}/${String(bytes.length)}`;
  return { status: 206, bytes: part, headers: { ...headers, 'Content-Range': shown } };
}

function deleteAttachment(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const place = findAttachment(ask);
  if (!place.ok) return place.answer;
  const { issue, attachment } = place.value;
  const isOwn = attachment.authorAccountId === toAuthor(ask);
  const mayDelete =
    may(ask, issue, 'DELETE_ALL_ATTACHMENTS') || (isOwn && may(ask, issue, 'DELETE_OWN_ATTACHMENTS'));
  if (!mayDelete) return refusal(403, ['You do not have permission to delete this attachment.']);
  const { id, filename } = attachment;
  const item = toHistoryItem(jiraHead('Attachment', 'attachment'), [id, filename], nothing);
  ask.store.commit([{ remove: 'attachments', id }, put('issues', withHistory(ask, issue, [item]))]);
  return noContent;
}

export const attachmentRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue/:issueIdOrKey/attachments', takes: 'files', run: upload },
  { method: 'GET', path: '/attachment/meta', run: () => answer({ enabled: true, uploadLimit }) },
  { method: 'GET', path: '/attachment/content/:id', run: getContent },
  { method: 'GET', path: '/attachment/:id', run: getAttachment },
  { method: 'DELETE', path: '/attachment/:id', run: deleteAttachment },
];
