// Personal settings: they take effect at once, are there on another visit, and can be deleted.
import { journey, type JourneyContext } from './support/journey';
import { seriousFindings } from './support/serious-findings';

const plan = (theme: string): string => `/site/lumen/project/LUM?person=mara-ivanova&theme=${theme}`;

const openSettings = async ({ app }: JourneyContext): Promise<void> => {
  await app.locator('.toolbar-more button').click();
  await app.getByText('Personal settings').click();
  await app.getByLabel('Rows', { exact: true }).waitFor();
};

const expectRows = ({ app, eventually, expect }: JourneyContext, height: number): Promise<void> =>
  eventually(async () => {
    const row = app.locator('.gc-row').first();
    expect(await row.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
  });

journey('what a person sets holds at once and on the next visit, until they delete it', async (j) => {
  const { app } = j;
  await j.open(plan('light'));
  await expectRows(j, 32);
  await openSettings(j);
  await app.getByLabel('Bars and status').selectOption('colour-blind-safe');
  await app.getByLabel('Movement').selectOption('reduced');
  await app.getByLabel('Language of the chart').selectOption('de');
  await app.getByRole('dialog', { name: 'Persönliche Einstellungen' }).waitFor();
  await app.getByLabel('Sprache des Diagramms').selectOption('jira');
  const saved = j.page.waitForResponse((response) => response.url().endsWith('/_host/bridge'));
  await app.getByLabel('Rows', { exact: true }).selectOption('comfortable');
  await expectRows(j, 40);
  await j.screenshot('personal-light');
  j.expect(await seriousFindings(app)).toEqual([]);
  j.expect((await saved).ok()).toBe(true);

  await j.open(plan('dark'));
  await expectRows(j, 40);
  j.expect(await app.locator('html').getAttribute('data-motion')).toBe('reduced');
  await openSettings(j);
  await j.screenshot('personal-dark');
  j.expect(await seriousFindings(app)).toEqual([]);
  await app.getByRole('button', { name: 'Delete my settings…' }).click();
  await app.getByText('Nothing in Jira changes.').waitFor();
  await app.getByRole('button', { name: 'Delete them' }).click();
  await expectRows(j, 32);
});
