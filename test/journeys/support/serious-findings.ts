// What axe finds in the app as it stands now.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical, as `rule: element`. */
export async function seriousFindings(app: FrameLocator): Promise<string[]> {
  const root = app.locator(':root');
  await root.evaluate(axeSource);
  const results: AxeResults = await root.evaluate('axe.run()');
  if (results.passes.length < 10) throw new Error('axe looked at nothing.');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
