// Ids that the platform would give, made from names so that they stay the same from one start to the next.
import { createHash } from 'node:crypto';
import { toAppId, type Manifest } from './manifest';

/** A UUID that depends on the words alone. */
export function toUuid(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export const environmentType = 'DEVELOPMENT';

export function toEnvironmentId(manifest: Manifest): string {
  return toUuid('environment', manifest.app.id);
}

/** Format as documented for `jira:projectPermission`, `jira:globalPermission` and the page's `localId`. */
export function toModuleAri(manifest: Manifest, key: string): string {
  return `ari:cloud:ecosystem::extension/${toAppId(manifest)}/${toEnvironmentId(manifest)}/static/${key}`;
}
