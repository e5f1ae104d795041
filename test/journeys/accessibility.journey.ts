// The pages as assistive technology finds them: axe finds nothing serious, in either theme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { createChartPage } from './support/chart-page';
import { journey } from './support/journey';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical, as `rule: element`. */
async function seriousFindings(app: FrameLocator): Promise<string[]> {
  const root = app.locator(':root');
  await root.evaluate(axeSource);
  const results: AxeResults = await root.evaluate('axe.run()');
  if (results.passes.length < 10) throw new Error('axe looked at nothing.');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const theme of ['light', 'dark']) {
  journey(`axe finds nothing serious on the project page in the ${theme} theme`, async (j) => {
    await j.open(`/site/lumen/project/LUM?person=mara-ivanova&theme=${theme}`);
    await createChartPage(j.page, j.app).loaded();
    j.expect(await seriousFindings(j.app)).toEqual([]);
  });

  journey(`axe finds nothing serious on the settings page in the ${theme} theme`, async (j) => {
    await j.open(`/site/lumen/project/LUM/settings?person=mara-ivanova&theme=${theme}`);
    await j.app.getByRole('button', { name: 'Save fields' }).waitFor();
    j.expect(await seriousFindings(j.app)).toEqual([]);
  });
}
