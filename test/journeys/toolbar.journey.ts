// What the toolbar is for: find an issue among many, see only some, see them otherwise, have other columns.
import { createChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { seriousFindings } from './support/serious-findings';

const lumen = '/site/lumen/project/LUM?person=mara-ivanova';

async function openPlan(j: JourneyContext, more = ''): Promise<ReturnType<typeof createChartPage>> {
  const chart = createChartPage(j.page, j.app);
  await j.open(`${lumen}${more}`);
  await chart.loaded();
  return chart;
}

journey('finds issues by the slash key, leads from match to match and back to the chart', async (j) => {
  const chart = await openPlan(j);
  await chart.row('LUM-16').click();
  await j.page.keyboard.press('/');
  await j.page.keyboard.type('checkout');
  const count = j.app.getByRole('search').getByRole('status');
  await j.eventually(async () => j.expect(await count.innerText()).toMatch(/^0 of \d+$/));
  await j.page.keyboard.press('Enter');
  await j.eventually(async () => j.expect(await count.innerText()).toMatch(/^1 of \d+$/));
  await j.page.keyboard.press('Shift+Enter');
  await j.eventually(async () => j.expect(await count.innerText()).toMatch(/^(\d+) of \1$/));
  await j.page.keyboard.press('Escape');
  j.expect(await j.app.getByLabel('Find on the chart').inputValue()).toBe('');
});

journey('shows only what the filters let through, says how many, and shows all again', async (j) => {
  const chart = await openPlan(j);
  await j.app.getByRole('button', { name: 'Filter' }).click();
  const card = j.app.getByRole('dialog', { name: 'Filter' });
  await card.getByRole('button', { name: 'Assignee' }).click();
  await card.getByLabel('Ben Okafor').check();
  await card
    .getByRole('status')
    .getByText(/^\d+ of \d+ issues$/)
    .waitFor();
  await j.app.getByText(/^\d+ of \d+ shown$/).waitFor();
  await chart.row('LUM-16').waitFor({ state: 'detached' });
  await chart.row('LUM-34').waitFor();
  j.expect(await seriousFindings(j.app)).toEqual([]);
  await j.screenshot('filter-open');
  await card.getByRole('button', { name: 'Undated' }).click();
  await j.app.getByRole('button', { name: /^Filter.*2/ }).waitFor();
  await card.getByRole('button', { name: 'Clear' }).click();
  await j.page.keyboard.press('Escape');
  await chart.row('LUM-16').waitFor();
});

journey('puts rows together by person and sorts them by date', async (j) => {
  await openPlan(j);
  await j.app.getByRole('button', { name: 'Group: Parent' }).click();
  await j.app.getByRole('menuitemradio', { name: 'Assignee' }).click();
  const tree = j.app.getByRole('treegrid');
  await tree.getByText('Mara Ivanova', { exact: true }).first().waitFor();
  await j.screenshot('grouped-by-assignee');
  await j.page.keyboard.press('Escape');
  await j.app.getByRole('button', { name: 'Group: Assignee' }).click();
  await j.app.getByRole('menuitemradio', { name: 'None' }).click();
  await j.page.keyboard.press('Escape');
  await j.app.getByRole('button', { name: 'Sort: Rank' }).click();
  await j.app.getByRole('menuitemradio', { name: 'Key' }).click();
  await j.app.getByRole('button', { name: 'Sort: Key' }).waitFor();
  await j.eventually(async () => {
    const keys = await tree.locator('.gc-row:not([hidden]) .gc-key').allInnerTexts();
    const numbers = keys.map((key) => Number(key.split('-')[1]));
    j.expect(numbers.length).toBeGreaterThan(5);
    j.expect(numbers.slice(0, 5)).toEqual([...numbers.slice(0, 5)].sort((x, y) => x - y));
  });
  j.expect(await tree.locator('[aria-expanded]').count()).toBe(0);
});

journey(
  'shows further columns and hides others, and gives back those that everybody begins with',
  async (j) => {
    await openPlan(j);
    const head = (name: string) => j.app.getByRole('columnheader').filter({ hasText: name });
    await head('Status').waitFor();
    await j.app.getByRole('button', { name: 'Columns' }).click();
    const card = j.app.getByRole('dialog', { name: 'Columns' });
    await card.getByLabel('Search columns and fields').fill('prio');
    await card.getByLabel('Priority').check();
    await head('Priority').waitFor();
    await card.getByLabel('Search columns and fields').fill('story point');
    await card.getByLabel('Story point estimate').check();
    await head('Story point estimate').waitFor();
    await card.getByLabel('Search columns and fields').fill('');
    await card.getByLabel('Status', { exact: true }).uncheck();
    await head('Status').waitFor({ state: 'detached' });
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await j.screenshot('columns-open');
    await card.getByRole('button', { name: 'Reset' }).click();
    await head('Status').waitFor();
    await head('Priority').waitFor({ state: 'detached' });
  },
  { size: [1600, 900] },
);

journey(
  'keeps find, undo and zoom where there is little room, and the rest within reach',
  async (j) => {
    await openPlan(j);
    await j.app.getByLabel('Find on the chart').waitFor({ state: 'hidden' });
    await j.app.getByRole('button', { name: 'View', exact: true }).click();
    await j.app.getByLabel('Find on the chart').waitFor();
    await j.app.getByRole('button', { name: 'Zoom in' }).waitFor();
    await j.screenshot('toolbar-tablet');
  },
  { size: [1024, 768] },
);
