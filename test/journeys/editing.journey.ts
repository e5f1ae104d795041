// The plan is worked on where it stands: names, people, dates and labels in their cells, new issues row by row.
import { createChartPage, type ChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { issueInJira, lumen } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

async function openPlan(j: JourneyContext, person = 'mara-ivanova'): Promise<ChartPage> {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen(person));
  await chart.loaded();
  return chart;
}

const cellOf = (chart: ChartPage, key: string, column: number) =>
  chart.row(key).getByRole('gridcell').nth(column);

journey('renames an issue in its cell, and takes it back', async (j) => {
  const chart = await openPlan(j);
  await chart.row('LUM-16').locator('.gc-name-text').dblclick();
  const field = j.app.getByLabel('Summary');
  j.expect(await field.inputValue()).toBe('Build the payment step');
  await j.page.keyboard.type('Pay in one step');
  await j.page.keyboard.press('Enter');
  await j.page.keyboard.press('Escape');
  await j.eventually(() => j.expect(issueInJira(j.host, 'LUM-16').summary).toBe('Pay in one step'));
  await j.app.getByRole('button', { name: 'Undo rename LUM-16' }).click();
  await j.eventually(() => j.expect(issueInJira(j.host, 'LUM-16').summary).toBe('Build the payment step'));
});

journey('leaves an issue as it was on Escape, and never without a name', async (j) => {
  const chart = await openPlan(j);
  const before = issueInJira(j.host, 'LUM-15').summary;
  await chart.row('LUM-15').locator('.gc-name-text').dblclick();
  await j.page.keyboard.press('Delete');
  await j.page.keyboard.press('Enter');
  await j.app.getByText('An issue needs a summary.').waitFor();
  await j.page.keyboard.press('Escape');
  await j.app.getByLabel('Summary').waitFor({ state: 'detached' });
  j.expect(issueInJira(j.host, 'LUM-15').summary).toBe(before);
});

journey('assigns an issue to somebody found by name', async (j) => {
  const chart = await openPlan(j);
  await cellOf(chart, 'LUM-17', 1).dblclick();
  const field = j.app.getByRole('combobox', { name: 'Search people' });
  await field.fill('Priya');
  await j.app.getByRole('option', { name: 'Priya Nair' }).waitFor();
  j.expect(await seriousFindings(j.app)).toEqual([]);
  await j.screenshot('editor-person');
  await j.app.getByRole('option', { name: 'Priya Nair' }).click();
  const priya = j.host.sites[0]?.people().find(({ displayName }) => displayName === 'Priya Nair');
  await j.eventually(() => j.expect(issueInJira(j.host, 'LUM-17').assigneeAccountId).toBe(priya?.accountId));
});

journey('changes a due date by typing it, and says why it can not be before the start', async (j) => {
  const chart = await openPlan(j);
  await cellOf(chart, 'LUM-18', 3).dblclick();
  const field = j.app.getByLabel('Due date');
  await field.fill('1 Jan 2020');
  await j.page.keyboard.press('Enter');
  await j.app.getByText(/before it starts on/).waitFor();
  j.expect(await seriousFindings(j.app)).toEqual([]);
  await j.screenshot('editor-date');
  await field.fill('2027-03-12');
  await j.page.keyboard.press('Enter');
  await j.eventually(() => j.expect(issueInJira(j.host, 'LUM-18').dueDate).toBe('2027-03-12'));
});

journey('says why the dates of an issue with issues below it are not typed', async (j) => {
  const chart = await openPlan(j);
  await cellOf(chart, 'LUM-10', 2).dblclick();
  await j.app.getByText(/The dates of LUM-10 come from the issues below it/).waitFor();
});

journey('assigns several selected issues at once', async (j) => {
  const chart = await openPlan(j);
  await chart.row('LUM-16').click();
  await cellOf(chart, 'LUM-17', 1).click({ modifiers: ['Control'] });
  await j.page.keyboard.press('F2');
  await j.app.getByText('Changes 2 issues').waitFor();
  await j.app.getByRole('option', { name: 'Tomas Ruiz' }).click();
  const tomas = j.host.sites[0]?.people().find(({ displayName }) => displayName === 'Tomas Ruiz');
  await j.eventually(() => {
    j.expect(['LUM-16', 'LUM-17'].map((key) => issueInJira(j.host, key).assigneeAccountId)).toEqual([
      tomas?.accountId,
      tomas?.accountId,
    ]);
  });
});

journey('creates issues one after another behind the selected one, and one below it', async (j) => {
  const chart = await openPlan(j);
  await chart.row('LUM-34').click();
  await j.page.keyboard.press('n');
  const form = j.app.getByRole('form', { name: 'New issue' });
  await form.getByText(/^After LUM-34/).waitFor();
  j.expect(await seriousFindings(j.app)).toEqual([]);
  await j.page.keyboard.type('Refund in parts');
  await j.page.keyboard.press('Enter');
  await j.page.keyboard.type('Refund by voucher');
  await j.screenshot('create-issue');
  await j.page.keyboard.press('Enter');
  await j.page.keyboard.press('Escape');
  const inJira = (summary: string) =>
    [...j.host.jira('lumen').store.issues.all()].find((issue) => issue.summary === summary);
  await j.eventually(() => {
    j.expect(inJira('Refund in parts')).toBeDefined();
    j.expect(inJira('Refund by voucher')).toBeDefined();
  });
  const parent = issueInJira(j.host, 'LUM-30').id;
  j.expect(inJira('Refund in parts')?.parentId).toBe(parent);
  await j.app.getByText('All changes are in Jira').waitFor();
});
