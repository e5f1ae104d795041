// A file that hangs on an issue.
import type { Attachment } from '../side-records';
import { type Json, renderPerson } from './render-person';
import type { View } from './view';

export function renderAttachment(view: View, attachment: Attachment): Json {
  const { id, filename, mimeType, size } = attachment;
  return {
    self: view.url(`/rest/api/3/attachment/${id}`),
    id,
    filename,
    author: renderPerson(view, attachment.authorAccountId),
    created: view.time(attachment.createdAt),
    size,
    mimeType,
    content: view.url(`/rest/api/3/attachment/content/${id}`),
  };
}
