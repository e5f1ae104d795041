// What an app finds in `__forge_runtime__`. Shape: @forge/api 8.3.0, out/api/runtime.d.ts.
import { environmentType, toEnvironmentId, toUuid } from './identifiers';
import type { Installation } from './installation';
import { toAppId, type Manifest } from './manifest';

export interface RuntimeSubject {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly invocationId: string;
  readonly accountId: string | null;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly functionKey: string;
  readonly handler: string;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

export const license = { active: true, isActive: true, type: 'DEVELOPER', isEvaluation: false } as const;

const ignored = () => undefined;

const metrics = {
  counter: () => ({ incr: ignored, incrBy: ignored, decr: ignored }),
  timing: () => ({ measure: () => ({ stop: ignored }) }),
  gauge: () => ({ set: ignored }),
};

export function toRuntimeObject(subject: RuntimeSubject): Readonly<Record<string, unknown>> {
  const { manifest, installation, invocationId } = subject;
  return {
    proxy: { token: '', url: '' },
    contextAri: installation.contextAri,
    container: { region: 'local', runtime: 'nodejs24.x', handler: subject.handler },
    appContext: {
      appId: toAppId(manifest),
      appVersion: '1.0.0',
      environmentId: toEnvironmentId(manifest),
      environmentType,
      invocationId,
      installationId: installation.id,
      functionKey: subject.functionKey,
      moduleType: subject.moduleType,
      moduleKey: subject.moduleKey,
      license,
      installation: toInstallationContext(installation),
      permissions: { scopes: manifest.permissions.scopes, external: manifest.permissions.external ?? {} },
    },
    ...(subject.accountId === null ? {} : { aaid: subject.accountId }),
    lambdaContext: {
      awsRequestId: invocationId,
      getRemainingTimeInMillis: () => Math.max(0, subject.deadline - Date.now()),
    },
    tracing: { traceId: toTraceId(invocationId), spanId: toTraceId(invocationId).slice(0, 16) },
    realtime: { contextToken: '' },
    metrics,
    featureFlags: () => false,
  };
}

/** How functions and pages learn of their installation. */
export function toInstallationContext({ id, contextAri, cloudId }: Installation): Record<string, unknown> {
  return {
    ari: { installationId: id, toString: () => `ari:cloud:ecosystem::installation/${id}` },
    contexts: [{ cloudId, toString: () => contextAri }],
  };
}

function toTraceId(invocationId: string): string {
  return toUuid('trace', invocationId).replaceAll('-', '');
}
