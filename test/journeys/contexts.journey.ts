// Saved views: a lead saves and shares one, a colleague opens the link, changes it for themselves and proposes that, the
// lead takes it; someone without rights is told so; chosen projects stand on one chart.
import { journey, type JourneyContext } from './support/journey';
import { lumen } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

const opened = async ({ app }: JourneyContext): Promise<void> => {
  await app.getByText('All changes are in Jira').waitFor();
  await app.getByRole('treegrid').waitFor();
};

const choose = async ({ app, page }: JourneyContext, menu: RegExp, item: string): Promise<void> => {
  await app.getByRole('button', { name: menu }).click();
  await app.getByRole('menuitemradio', { name: item, exact: true }).click();
  await page.keyboard.press('Escape');
};

journey(
  'saves a view, shares it by its link, and takes what a colleague proposes',
  async (j) => {
    const { app, page } = j;
    await j.open(lumen('mara-ivanova'));
    await opened(j);
    await app.getByRole('button', { name: /done hidden/ }).waitFor();
    await choose(j, /^Group: Parent/, 'Sprint');
    await app.getByText('Your changes to this view').waitFor();
    await app.getByRole('button', { name: 'Save as…' }).click();
    await app.getByLabel('Name', { exact: true }).fill('Release train');
    j.expect(await seriousFindings(app)).toEqual([]);
    await app.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByRole('dialog', { name: 'Share Release train' }).waitFor();
    await app.getByRole('searchbox', { name: /Add a person/ }).fill('Tomas');
    await app.getByRole('button', { name: /Tomas Ruiz/ }).click();
    await app.getByText('2 people will see this.').waitFor();
    j.expect(await seriousFindings(app)).toEqual([]);
    await j.screenshot('contexts-share-light');
    await app.getByRole('button', { name: 'Save sharing' }).click();
    await app.getByText('Saved. It holds from now on.').waitFor();
    const link = new URL(await app.getByLabel('Link').inputValue());

    await j.open(`${link.pathname}?person=tomas-ruiz&theme=dark`);
    await opened(j);
    await app.getByRole('button', { name: /Release train/ }).waitFor();
    await choose(j, /^Sort: Rank/, 'Due');
    await app.getByRole('button', { name: 'Propose', exact: true }).click();
    const dialog = app.getByRole('dialog', { name: 'Propose your changes' });
    await dialog.getByText('Due, Ascending').waitFor();
    await dialog.getByLabel('Why (optional)').fill('Nearest first');
    j.expect(await seriousFindings(app)).toEqual([]);
    await j.screenshot('contexts-propose-dark');
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await dialog.getByText('Proposed.').waitFor();

    await j.open(`${link.pathname}?person=ben-okafor`);
    await app.getByRole('heading', { name: "You can't open this view" }).waitFor();
    await app.getByRole('button', { name: 'Open the plan' }).click();
    await app.getByRole('treegrid').waitFor();

    await j.open(`${link.pathname}?person=mara-ivanova`);
    await opened(j);
    await app.getByRole('button', { name: '1 proposal' }).click();
    await app.getByText('“Nearest first”').waitFor();
    await app.getByRole('button', { name: 'Take', exact: true }).click();
    await app.getByText('Nothing is proposed.').waitFor();
    await page.keyboard.press('Escape');
    await app.getByRole('button', { name: /^Sort: Due/ }).waitFor();
  },
  { timeout: 240_000 },
);

journey(
  'shows chosen projects on one chart, with the projects above their issues',
  async (j) => {
    const { app } = j;
    await j.open('/site/lumen/global?person=mara-ivanova');
    await app.getByRole('checkbox', { name: /Lumen Shop/ }).check();
    await app.getByRole('checkbox', { name: /Customer Care/ }).check();
    j.expect(await seriousFindings(app)).toEqual([]);
    await app.getByRole('button', { name: 'Show 2 projects' }).click();
    await opened(j);
    await app.getByRole('button', { name: /^Group: Project/ }).waitFor();
    await app
      .getByRole('row', { name: /Customer Care/ })
      .first()
      .waitFor();
    await j.screenshot('contexts-portfolio-light');
    await app.getByRole('button', { name: /^Portfolio/ }).click();
    await app.getByRole('button', { name: /Resource Plan/ }).click();
    await app.getByRole('button', { name: /^Group: Assignee/ }).waitFor();
  },
  { timeout: 240_000 },
);
