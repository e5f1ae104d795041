// Starts the Chromium that journeys and benchmarks drive. It must not know what they do with it.
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from '../../../dev/tools/setup.mjs';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium; when there is none, the error says how to get it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await ensureChromium((line: string) => process.stderr.write(`${line}\n`));
  return chromium.launch({ executablePath, args, headless: true });
}
