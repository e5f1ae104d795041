// The bridge calls that the server answers: invoke, requestJira, context. All else is the frame's own doing. Who asks
// is the page's session, never what the page says.
import { z } from 'zod';
import type { Forge } from '../forge/create-forge';
import type { Caller } from '../jira/model';
import type { HostLog } from './host-log';
import { toPageContext } from './page-context';
import type { PageSession } from './page-session';
import { packResponse, productFetchRequest, unpackRequest } from './product-fetch';
import { findSurfaceModule } from './surface';

/** `failure` becomes the Error that the page's promise is rejected with. */
export type BridgeAnswer = { readonly value: unknown } | { readonly failure: string };

export interface BridgeCall {
  readonly command: string;
  readonly data: unknown;
  /** The context that a modal's opener passed on. */
  readonly modal?: unknown;
}

const invokeRequest = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
  invokeType: z.string().optional(),
});

export interface BridgeCallsOptions {
  readonly forge: Forge;
  readonly log: HostLog;
  readonly hostOrigin: () => string;
}

export function createBridgeCalls({ forge, log, hostOrigin }: BridgeCallsOptions) {
  return async (page: PageSession, call: BridgeCall): Promise<BridgeAnswer> => {
    const at = Date.now();
    const answer = await answerCall({ forge, hostOrigin: hostOrigin() }, page, call);
    log.add({
      kind: 'bridge',
      at,
      durationMs: Date.now() - at,
      name: toName(call),
      site: page.site.id,
      status: 'failure' in answer ? 500 : 200,
      accountId: page.person?.accountId ?? null,
    });
    return answer;
  };
}

interface Means {
  readonly forge: Forge;
  readonly hostOrigin: string;
}

async function answerCall(means: Means, page: PageSession, call: BridgeCall): Promise<BridgeAnswer> {
  if (call.command === 'invoke') return invoke(means, page, call);
  if (call.command === 'fetchProduct') return fetchProduct(means.forge, page, call.data);
  if (call.command === 'getContext') return getContext(means, page, call);
  return { failure: `The local Forge host doesn't offer the bridge method ${call.command}` };
}

async function invoke(means: Means, page: PageSession, call: BridgeCall): Promise<BridgeAnswer> {
  const { forge } = means;
  const request = invokeRequest.safeParse(call.data);
  if (!request.success) return { failure: `invoke: ${request.error.message}` };
  if (request.data.invokeType !== undefined) {
    return { failure: `The local Forge host doesn't offer ${request.data.invokeType}` };
  }
  const context = getContext(means, page, call);
  if ('failure' in context) return context;
  const answer = await forge.invoke({
    cloudId: page.site.cloudId,
    moduleKey: findSurfaceModule(forge.manifest, page.place.surface)?.key ?? '',
    functionKey: request.data.functionKey,
    payload: request.data.payload,
    accountId: page.person?.accountId ?? null,
    context: context.value as Record<string, unknown>,
  });
  if (!answer.ok) return { failure: answer.message };
  const rate = { rateLimitRemaining: null, rateLimitReset: null, rateLimitLimit: null };
  return {
    value:
      request.data.metadata === undefined
        ? answer.value
        : { body: answer.value, metadata: { rateLimitProperties: rate } },
  };
}

async function fetchProduct(forge: Forge, page: PageSession, data: unknown): Promise<BridgeAnswer> {
  const request = productFetchRequest.safeParse(data);
  if (!request.success) return { failure: `fetchProduct: ${request.error.message}` };
  if (request.data.product !== 'jira') {
    return { failure: `The local Forge host doesn't offer ${request.data.product}` };
  }
  const response = await forge.gateway.request({
    installation: forge.installation(page.site.cloudId),
    caller: toCaller(page),
    ...unpackRequest(request.data),
  });
  return { value: await packResponse(response) };
}

function getContext({ forge, hostOrigin }: Means, page: PageSession, { modal }: BridgeCall): BridgeAnswer {
  const { manifest } = forge;
  const module = findSurfaceModule(manifest, page.place.surface);
  if (!module) return { failure: `The manifest has no ${page.place.surface.moduleType}` };
  return { value: toPageContext({ manifest, module, page, hostOrigin, modal }) };
}

export function toCaller({ person }: PageSession): Caller {
  return person === null ? { type: 'anonymous' } : { type: 'person', accountId: person.accountId };
}

function toName({ command, data }: BridgeCall): string {
  const invoked = invokeRequest.safeParse(data);
  if (command === 'invoke' && invoked.success) return `invoke ${invoked.data.functionKey}`;
  const fetched = productFetchRequest.safeParse(data);
  if (command !== 'fetchProduct' || !fetched.success) return command;
  return `fetchProduct ${fetched.data.fetchRequestInit.method ?? 'GET'} ${fetched.data.restPath}`;
}
