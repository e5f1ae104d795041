// An exception for the log, without its message: that may quote what people typed or what Jira holds.
import type { LogFields } from '../app/ports';

const maxFrames = 12;

const framesOf = (error: Error): string[] => {
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.indexOf(error.message) + error.message.length);
  const frames = afterMessage.split('\n').map((line) => line.trim());
  return frames.filter((line) => line.startsWith('at ')).slice(0, maxFrames);
};

/** The platform's codes are words in capitals. */
const codeOf = (error: Error): { readonly code?: string } =>
  'code' in error && typeof error.code === 'string' && /^[A-Z_]{1,64}$/.test(error.code)
    ? { code: error.code }
    : {};

export const describeDefect = (error: unknown): LogFields =>
  error instanceof Error
    ? { error: error.name, ...codeOf(error), frames: framesOf(error) }
    : { error: typeof error };
