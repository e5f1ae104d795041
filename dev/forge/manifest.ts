// The manifest as the host reads it. Only what the host acts on is typed; its validity is @forge/manifest's business.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const attributeType = z.enum(['string', 'boolean', 'float', 'integer', 'any']);

const entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: attributeType })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.object({ name: z.string(), range: z.array(z.string()), partition: z.array(z.string()).optional() }),
      ]),
    )
    .optional(),
});

const manifestModule = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  function: z.string().optional(),
  handler: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  queue: z.string().optional(),
  interval: z.string().optional(),
});

const manifest = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    storage: z.looseObject({ entities: z.array(entity).optional() }).optional(),
  }),
  modules: z.record(z.string(), z.array(manifestModule)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  permissions: z
    .looseObject({
      scopes: z.array(z.string()).default([]),
      content: z.looseObject({}).optional(),
      external: z.looseObject({}).optional(),
    })
    .default({ scopes: [] }),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestModule = z.infer<typeof manifestModule>;

export interface PlacedModule {
  /** `jira:projectPage`, `scheduledTrigger`, … */
  readonly type: string;
  readonly module: ManifestModule;
}

export function readManifest(path: string): Manifest {
  return manifest.parse(parse(readFileSync(path, 'utf8')));
}

export function findModule({ modules }: Manifest, key: string): PlacedModule | null {
  for (const [type, placed] of Object.entries(modules)) {
    const module = type === 'function' ? undefined : placed.find((one) => one.key === key);
    if (module) return { type, module };
  }
  return null;
}

export function findFunction({ modules }: Manifest, key: string): ManifestModule | null {
  return modules['function']?.find((one) => one.key === key) ?? null;
}

/** `ari:cloud:ecosystem::app/<uuid>` → `<uuid>` */
export function toAppId({ app }: Manifest): string {
  return app.id.slice(app.id.lastIndexOf('/') + 1);
}
