// Async events as @forge/events publishes them: kept in memory, delivered by the host's timer or a test's tick, tried
// again when the consumer asks for it. At least once, in no promised order.
import { z } from 'zod';
import { toUuid } from './identifiers';
import type { Installation } from './installation';
import { badRequest } from './storage/refusal';

export interface QueuedEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number | undefined;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason?: string;
    readonly retryData?: unknown;
  };
}

export interface Queue {
  /** Answers `/webhook/queue/<publish|stats|cancel>/…`. */
  handle(installation: Installation, path: string, body: unknown): Response;
  /** Delivers what is due, and what that makes due at once; answers how many events were delivered. */
  tick(): Promise<number>;
}

export interface QueueOptions {
  readonly now: () => number;
  /** Runs the consumer; its answer may ask for a retry (`InvocationError` of @forge/events). */
  readonly consume: (installation: Installation, event: QueuedEvent) => Promise<unknown>;
}

const publishRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string().optional(),
  payload: z.array(
    z.looseObject({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().max(900).optional(),
    }),
  ),
});

const retryAnswer = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

const mostEvents = 50;
const largestPush = 200 * 1024;
const mostRetries = 4;

interface Waiting {
  readonly installation: Installation;
  readonly event: QueuedEvent;
  readonly due: number;
}

interface Job {
  inProgress: number;
  success: number;
  failed: number;
}

export function createQueue({ now, consume }: QueueOptions): Queue {
  const jobs = new Map<string, Job>();
  let waiting: Waiting[] = [];

  const deliver = async ({ installation, event }: Waiting) => {
    const answer = await consume(installation, event).catch((error: unknown) => error);
    const retry = toRetry(event, answer);
    if (retry) waiting.push({ installation, event: retry.event, due: now() + retry.delayMs });
    else settle(jobs.get(event.jobId), answer);
  };
  const publish = (installation: Installation, body: unknown) => {
    const refusal = checkPublish(body);
    if (refusal) return Response.json(refusal, { status: refusal.status });
    const { jobId, events } = toEvents(body, `${jobs.size} ${now()}`);
    jobs.set(jobId, { inProgress: events.length, success: 0, failed: 0 });
    waiting.push(
      ...events.map((event) => ({ installation, event, due: now() + (event.delayInSeconds ?? 0) * 1000 })),
    );
    return Response.json({ jobId }, { status: 201 });
  };
  const cancel = (jobId: string) => {
    waiting = waiting.filter(({ event }) => event.jobId !== jobId);
    jobs.delete(jobId);
    return new Response(null, { status: 204 });
  };

  return {
    handle(installation, path, body) {
      if (path.startsWith('/webhook/queue/publish/')) return publish(installation, body);
      const { jobId } = jobRequest.parse(body);
      const job = jobs.get(jobId);
      if (!job) return Response.json({ message: 'No such job' }, { status: 404 });
      return path.startsWith('/webhook/queue/stats/') ? Response.json(job) : cancel(jobId);
    },
    async tick() {
      let delivered = 0;
      for (;;) {
        const due = waiting.filter((one) => one.due <= now());
        if (due.length === 0) return delivered;
        waiting = waiting.filter((one) => !due.includes(one));
        await Promise.all(due.map(deliver));
        delivered += due.length;
      }
    },
  };
}

const jobRequest = z.looseObject({ jobId: z.string() });

function settle(job: Job | undefined, answer: unknown): void {
  if (!job) return;
  const isFailed = answer instanceof Error || retryAnswer.safeParse(answer).success;
  job.inProgress -= 1;
  job[isFailed ? 'failed' : 'success'] += 1;
}

/** @param seed makes the id of a job that came without one */
function toEvents(body: unknown, seed: string): { jobId: string; events: QueuedEvent[] } {
  const { queueName, payload: events, jobId = toUuid('job', seed) } = publishRequest.parse(body);
  return {
    jobId,
    events: events.map((event, index) => ({ ...event, queueName, jobId, eventId: `${jobId}#${index}` })),
  };
}

function checkPublish(body: unknown) {
  const parsed = publishRequest.safeParse(body);
  if (!parsed.success) return badRequest('INVALID_REQUEST', parsed.error.message);
  if (parsed.data.payload.length > mostEvents)
    return badRequest('TOO_MANY_EVENTS', `At most ${mostEvents} events`);
  return Buffer.byteLength(JSON.stringify(body)) > largestPush
    ? { ...badRequest('PAYLOAD_TOO_BIG', 'At most 200 KB'), status: 413 }
    : null;
}

/** The event to try again and after how long, if its consumer asked for that and has tries left. */
function toRetry(event: QueuedEvent, answer: unknown): { event: QueuedEvent; delayMs: number } | null {
  const retryCount = (event.retryContext?.retryCount ?? 0) + 1;
  const asked = retryAnswer.safeParse(answer);
  if (!asked.success || retryCount > mostRetries) return null;
  const { retryAfter = 0, retryReason, retryData } = asked.data.retryOptions ?? {};
  return {
    event: {
      ...event,
      retryContext: { retryCount, retryData, ...(retryReason === undefined ? {} : { retryReason }) },
    },
    delayMs: Math.min(retryAfter, 900) * 1000,
  };
}
