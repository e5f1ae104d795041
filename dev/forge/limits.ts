// Limits of an invocation from the page. Source: Atlassian, "Invocation limits"; payload sizes as documented in 2026.
import { createWindow } from './storage/quota';

export const invokeLimits = {
  timeoutMs: 25_000,
  requestBytes: 500 * 1024,
  responseBytes: 5 * 1024 * 1024,
  perUserPerMinute: 1200,
  perInstallationPerMinute: 5000,
} as const;

/** Answers whether one more invocation of this user on this installation fits into the minute. */
export function createInvokeRate(
  now: () => number,
): (installation: string, accountId: string | null) => boolean {
  const windows = new Map<string, (amount: number) => boolean>();
  const take = (key: string, limit: number) => {
    const window = windows.get(key) ?? createWindow(now, 60_000, limit);
    windows.set(key, window);
    return window(1);
  };
  return (installation, accountId) =>
    take(`${installation} ${accountId ?? 'nobody'}`, invokeLimits.perUserPerMinute) &&
    take(installation, invokeLimits.perInstallationPerMinute);
}

export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
