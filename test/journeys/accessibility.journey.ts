// The pages as assistive technology finds them: axe finds nothing serious, in either theme.
import { createChartPage } from './support/chart-page';
import { journey } from './support/journey';
import { seriousFindings } from './support/serious-findings';

for (const theme of ['light', 'dark']) {
  journey(`axe finds nothing serious on the project page in the ${theme} theme`, async (j) => {
    await j.open(`/site/lumen/project/LUM?person=mara-ivanova&theme=${theme}`);
    await createChartPage(j.page, j.app).loaded();
    j.expect(await seriousFindings(j.app)).toEqual([]);
  });

  journey(`axe finds nothing serious on the settings page in the ${theme} theme`, async (j) => {
    await j.open(`/site/lumen/project/LUM/settings?person=mara-ivanova&theme=${theme}`);
    await j.app.getByRole('region', { name: 'Health check' }).getByText('All is well').waitFor();
    j.expect(await seriousFindings(j.app)).toEqual([]);
  });
}
