// Someone else changed what this person was changing: who, what and when, both values, and the choice, also by keys alone.
import { createChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { changeInJira, datesOf, lumen, startField } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

const weekInPx = 7 * 12;

const theirs = { [startField]: '2026-12-21', duedate: '2026-12-24' };

/** Drags a bar that somebody else has moved since it was read. */
async function meet(j: JourneyContext, key: string, by = 'Priya Nair'): Promise<void> {
  const chart = createChartPage(j.page, j.app);
  const bar = await chart.findBar(key);
  await changeInJira(j.host, { by, key, fields: theirs });
  await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
  await j.app.getByText(new RegExp(key)).first().waitFor();
}

async function openPlan(j: JourneyContext, more = ''): Promise<void> {
  await j.open(lumen('mara-ivanova', more));
  await createChartPage(j.page, j.app).loaded();
}

for (const [theme, key] of [
  ['light', 'LUM-34'],
  ['dark', 'LUM-16'],
] as const) {
  journey(`shows both changes field by field, in the ${theme} theme`, async (j) => {
    await openPlan(j, `&theme=${theme}`);
    await meet(j, key);
    await j.app.getByText(`Priya Nair moved ${key} to 21 Dec – 24 Dec, `).waitFor();
    j.expect(datesOf(j.host, key)).toEqual({ start: '2026-12-21', due: '2026-12-24' });
    await j.app.getByRole('button', { name: 'Look at both' }).click();
    const both = j.app.getByRole('dialog', { name: `Their change of ${key} and yours` });
    await both.waitFor();
    j.expect(await both.getByRole('columnheader').allInnerTexts()).toEqual([
      'Field',
      'Before',
      'Theirs',
      'Yours',
    ]);
    j.expect(await both.getByRole('row').nth(1).innerText()).toContain('21 Dec');
    await j.screenshot(`conflict-${theme}`);
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await both.getByRole('button', { name: 'Keep mine' }).click();
    await both.waitFor({ state: 'detached' });
    await j.eventually(() => j.expect(datesOf(j.host, key).start).not.toBe('2026-12-21'));
    await j.app.getByText('All changes are in Jira').waitFor();
  });
}

journey('is settled by keys alone, from the row', async (j) => {
  await openPlan(j);
  await meet(j, 'LUM-52');
  await j.app.getByText('Priya Nair moved LUM-52').waitFor();
  await createChartPage(j.page, j.app).row('LUM-52').locator('[tabindex]').first().focus();
  await j.page.keyboard.press('v');
  const both = j.app.getByRole('dialog', { name: 'Their change of LUM-52 and yours' });
  await both.waitFor();
  j.expect(
    await both.getByRole('button', { name: 'Keep theirs' }).evaluate((button) => button.matches(':focus')),
  ).toBe(true);
  await j.page.keyboard.press('Escape');
  await both.waitFor({ state: 'detached' });
  await j.page.keyboard.press('v');
  await both.waitFor();
  await j.page.keyboard.press('Enter');
  await both.waitFor({ state: 'detached' });
  await j.app.getByText('Priya Nair moved LUM-52').waitFor({ state: 'detached' });
  j.expect(datesOf(j.host, 'LUM-52').start).toBe('2026-12-21');
});

journey('lists several and keeps what is chosen for each', async (j) => {
  await openPlan(j);
  await meet(j, 'LUM-51');
  await meet(j, 'LUM-54', 'Tomas Ruiz');
  await j.app.getByText(/2 issues were changed by someone else/).waitFor();
  await j.app.getByRole('button', { name: 'Look at all 2' }).click();
  const list = j.app.getByRole('dialog', { name: '2 changes met someone else’s' });
  await list.getByText(/Tomas Ruiz moved LUM-54/).waitFor();
  await j.screenshot('conflicts-list');
  j.expect(await seriousFindings(j.app)).toEqual([]);
  const first = list.getByRole('listitem').filter({ hasText: 'LUM-51' });
  await first.getByRole('button', { name: 'Keep mine' }).click();
  await j.app.getByRole('dialog').getByRole('button', { name: 'Keep all of theirs' }).click();
  await j.app.getByRole('dialog').waitFor({ state: 'detached' });
  await j.eventually(() => j.expect(datesOf(j.host, 'LUM-51').due).not.toBe('2026-12-24'));
  j.expect(datesOf(j.host, 'LUM-54').start).toBe('2026-12-21');
});
