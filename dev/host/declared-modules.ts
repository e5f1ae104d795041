// What a manifest declares to Jira itself: entity properties that JQL may ask for, and permissions of the app's own.
import { z } from 'zod';
import { toModuleAri } from '../forge/identifiers';
import type { Manifest } from '../forge/manifest';
import type { DeclaredProperty } from '../jira/model';
import type { PermissionModule } from '../jira/permission-catalog';

const property = z.object({
  entityType: z.enum(['issue', 'project', 'user']),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'date', 'user']),
      searchAlias: z.string().optional(),
    }),
  ),
});

export function toDeclaredProperties({ modules }: Manifest): DeclaredProperty[] {
  return (modules['jira:entityProperty'] ?? []).map((module) => {
    const { values, ...rest } = property.parse(module);
    return {
      ...rest,
      values: values.map(({ searchAlias, ...value }) => ({
        ...value,
        ...(searchAlias === undefined ? {} : { searchAlias }),
      })),
    };
  });
}

const permission = z.looseObject({
  key: z.string(),
  name: z.string(),
  description: z.string().default(''),
  defaultGrants: z.array(z.string()).default([]),
});

export function toPermissionModules(manifest: Manifest): PermissionModule[] {
  return (['PROJECT', 'GLOBAL'] as const).flatMap((type) => {
    const moduleType = type === 'PROJECT' ? 'jira:projectPermission' : 'jira:globalPermission';
    return (manifest.modules[moduleType] ?? []).map((module) => {
      const { key, name, description, defaultGrants } = permission.parse(module);
      const grantedToAll = defaultGrants.includes('all');
      return { key: toModuleAri(manifest, key), name, description, type, grantedToAll };
    });
  });
}
