// The page's end of the worker that schedules big plans: what was asked last is answered, what is stale is dropped, and
// the page never waits.
import type { Command } from '#domain/plan/command';
import type { TaskId } from '#domain/plan/ids';
import type { DraftFacts, Why } from '#domain/schedule/live-plan';
import type { PlanFacts } from '#domain/schedule/plan-facts';
import type { PlanSource } from '#domain/schedule/to-schedule-input';
import { buffersOf, packPlan } from './plan-packet';
import type { ScheduleAnswer, ScheduleRequest } from './schedule-messages';

/** Of a worker what the client needs. */
export interface ScheduleWorker {
  readonly post: (request: ScheduleRequest, transfer: ArrayBuffer[]) => void;
  readonly onAnswer: (listener: (answer: ScheduleAnswer) => void) => void;
  /** It couldn't start, or broke down: nothing more will come. */
  readonly onBroken: (listener: () => void) => void;
}

export interface ScheduleClient {
  readonly load: (source: PlanSource, done: (facts: PlanFacts | null) => void) => void;
  /** Of several asked while one is answered only the last is asked. */
  readonly draft: (command: Command | null, done: (draft: DraftFacts | null) => void) => void;
  readonly why: (taskId: TaskId, done: (why: Why) => void) => void;
}

type Asked = ScheduleRequest extends infer One ? (One extends unknown ? Omit<One, 'serial'> : never) : never;

interface Draft {
  readonly command: Command | null;
  readonly done: (draft: DraftFacts | null) => void;
}

export function createScheduleClient(worker: ScheduleWorker): ScheduleClient {
  const waiting = new Map<number, (answer: ScheduleAnswer) => void>();
  let last = 0;
  let loaded = 0;
  let isDrafting = false;
  let next: Draft | null = null;
  worker.onAnswer((answer) => {
    const done = waiting.get(answer.serial);
    waiting.delete(answer.serial);
    done?.(answer);
  });
  const ask = (asked: Asked, done: (answer: ScheduleAnswer) => void): number => {
    const serial = ++last;
    waiting.set(serial, done);
    worker.post({ ...asked, serial }, asked.type === 'load' ? buffersOf(asked.packet) : []);
    return serial;
  };
  const askDraft = ({ command, done }: Draft): void => {
    const plan = loaded;
    isDrafting = true;
    ask({ type: 'draft', command }, (answer) => {
      const following = next;
      isDrafting = false;
      next = null;
      if (answer.type === 'drafted' && plan === loaded && !following) done(answer.draft);
      if (following) askDraft(following);
    });
  };
  return {
    load: (source, done) => {
      loaded = ask({ type: 'load', packet: packPlan(source) }, (answer) => {
        if (answer.type === 'loaded' && answer.serial === loaded) done(answer.facts);
      });
    },
    draft: (command, done) => {
      if (isDrafting) next = { command, done };
      else askDraft({ command, done });
    },
    why: (taskId, done) => {
      const plan = loaded;
      ask({ type: 'why', taskId }, (answer) => {
        if (answer.type === 'explained' && plan === loaded) done(answer.why);
      });
    },
  };
}

/** Null where this browser starts none. */
export function startScheduleWorker(): ScheduleWorker | null {
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./schedule-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request, transfer) => {
      worker.postMessage(request, transfer);
    },
    onAnswer: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ScheduleAnswer>) => {
        listener(data);
      });
    },
    onBroken: (listener) => {
      worker.addEventListener('error', listener);
      worker.addEventListener('messageerror', listener);
    },
  };
}
