// Notes what a page must not do while a journey runs: break its CSP, throw, or write errors to its console.
import type { Page } from 'playwright-core';

export interface PageWatch {
  /** What went wrong so far, oldest first, without what the journey allows. */
  readonly complaints: () => readonly string[];
}

/** @param allowed console errors that this journey provokes, like the browser's line about a 429 */
export function watchPage(page: Page, allowed: readonly RegExp[]): PageWatch {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`page error: ${error.stack ?? error.message}`));
  page.on('crash', () => seen.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console error: ${message.text()} (${message.location().url})`);
  });
  return { complaints: () => withoutAllowed(seen, allowed) };
}

/** Only console errors can be allowed: an exception or a CSP violation never is. */
export function withoutAllowed(seen: readonly string[], allowed: readonly RegExp[]): string[] {
  return seen.filter((line) => {
    const isConsole = line.startsWith('console error: ') && !isCspViolation(line);
    return !(isConsole && allowed.some((pattern) => pattern.test(line)));
  });
}

function isCspViolation(line: string): boolean {
  return /Content Security Policy/i.test(line);
}
