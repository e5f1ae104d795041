// What a real site brings: slow, cut off, told to wait, signed out, filtered to nothing, changed meanwhile. Each state has its
// words and its way on.
import { createChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { changeInJira, datesOf, lumen, startField } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

const weekInPx = 7 * 12;

async function openPlan(j: JourneyContext, more = ''): Promise<ReturnType<typeof createChartPage>> {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova', more));
  await chart.loaded();
  return chart;
}

async function moveBar(j: JourneyContext, key: string): Promise<void> {
  const chart = createChartPage(j.page, j.app);
  const bar = await chart.findBar(key);
  await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
}

journey('counts what it reads, stops when told, and reads the rest when asked', async (j) => {
  const { switches } = j.host.jira('lumen');
  switches.latencyMs = 3000;
  await j.open(lumen('mara-ivanova'));
  await j.app.getByRole('button', { name: 'Stop here' }).click();
  switches.latencyMs = 0;
  await j.app.getByText(/^Stopped after \d+ issues?/).waitFor();
  await j.app.getByRole('button', { name: 'Read the rest' }).click();
  await createChartPage(j.page, j.app).loaded();
});

for (const theme of ['light', 'dark']) {
  journey(`says that filters hide everything, and clears them, in the ${theme} theme`, async (j) => {
    await openPlan(j, `&theme=${theme}`);
    await j.app.getByRole('button', { name: 'Filter' }).click();
    for (const chip of ['Mine', 'Undated', 'Late']) await j.app.getByRole('button', { name: chip }).click();
    await j.page.keyboard.press('Escape');
    await j.app.getByRole('heading', { name: 'No issue matches' }).waitFor();
    await j.screenshot(`nothing-found-${theme}`);
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await j.app.getByRole('button', { name: 'Clear filters' }).click();
    await j.app.getByRole('treegrid').waitFor();
  });
}

journey(
  'keeps changes while there is no network, and writes them by itself when there is',
  async (j) => {
    await openPlan(j);
    const before = datesOf(j.host, 'LUM-34');
    await j.page.context().setOffline(true);
    await j.app.getByText('You are offline. You can look around; changes wait here').waitFor();
    await moveBar(j, 'LUM-34');
    await j.app.getByText(/You are offline. 1 change waits here/).waitFor();
    await j.screenshot('offline');
    j.expect(datesOf(j.host, 'LUM-34')).toEqual(before);
    await j.page.context().setOffline(false);
    await j.app.getByText('You are offline').waitFor({ state: 'detached' });
    await j.eventually(() => j.expect(datesOf(j.host, 'LUM-34')).not.toEqual(before));
    await j.app.getByText('All changes are in Jira').waitFor();
  },
  { allow: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] },
);

journey(
  'counts down the wait that Jira asked for',
  async (j) => {
    await openPlan(j);
    const before = datesOf(j.host, 'LUM-52');
    const { switches } = j.host.jira('lumen');
    switches.rateLimit = { kind: 'burst', on: 'writes', times: 1, retryAfterSeconds: 12 };
    await moveBar(j, 'LUM-52');
    const message = j.app.getByText(/Jira asked us to wait (\d+) s. Your 1 change is kept/);
    const seconds = async (): Promise<number> => Number(/wait (\d+) s/.exec(await message.innerText())?.[1]);
    const told = await seconds();
    await j.eventually(async () => j.expect(await seconds()).toBeLessThan(told));
    await message.waitFor({ state: 'detached' });
    await j.eventually(() => j.expect(datesOf(j.host, 'LUM-52')).not.toEqual(before));
  },
  { allow: [/429/] },
);

journey(
  'keeps a change when the session is over, and writes it after a new sign-in',
  async (j) => {
    await openPlan(j);
    const before = datesOf(j.host, 'LUM-51');
    const { switches } = j.host.jira('lumen');
    switches.failNext = { status: 401, times: 100, match: '/rest/api/3/' };
    await moveBar(j, 'LUM-51');
    await j.app.getByText('You are signed out of Jira. Nothing is lost').waitFor();
    await j.screenshot('signed-out');
    j.expect(datesOf(j.host, 'LUM-51')).toEqual(before);
    switches.failNext = null;
    await j.app.getByRole('button', { name: 'Try again' }).click();
    await j.eventually(() => j.expect(datesOf(j.host, 'LUM-51')).not.toEqual(before));
  },
  { allow: [/401/] },
);

journey(
  'lists several refused changes with their reasons, to try again or to let go',
  async (j) => {
    await openPlan(j);
    const before = ['LUM-51', 'LUM-52', 'LUM-53'].map((key) => datesOf(j.host, key));
    j.host.jira('lumen').switches.failNext = { status: 403, times: 3, match: 'PUT /rest/api/3/issue/' };
    for (const key of ['LUM-51', 'LUM-52', 'LUM-53']) await moveBar(j, key);
    await j.app.getByText(/3 changes were not saved and put back: LUM-51, LUM-52, LUM-53/).waitFor();
    await j.app.getByRole('button', { name: 'Show', exact: true }).click();
    const list = j.app.getByRole('dialog', { name: '3 changes were not saved' });
    await list.getByText("You can't edit LUM-52 in Jira.").waitFor();
    await j.screenshot('refusals');
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await list.getByRole('button', { name: 'Discard: LUM-53' }).click();
    await j.app.getByRole('button', { name: 'Try all 2 again' }).click();
    await j.app.getByRole('dialog').waitFor({ state: 'detached' });
    await j.eventually(() => {
      j.expect(datesOf(j.host, 'LUM-51')).not.toEqual(before[0]);
      j.expect(datesOf(j.host, 'LUM-52')).not.toEqual(before[1]);
    });
    j.expect(datesOf(j.host, 'LUM-53')).toEqual(before[2]);
  },
  { allow: [/403/] },
);

journey('says what a refresh brought, and leads there', async (j) => {
  const chart = await openPlan(j);
  await changeInJira(j.host, {
    by: 'Priya Nair',
    key: 'LUM-34',
    fields: { [startField]: '2026-11-26', duedate: '2026-12-04' },
  });
  await j.app.getByRole('button', { name: 'More' }).click();
  await j.app.getByRole('menuitem', { name: 'Refresh from Jira' }).click();
  await j.app.getByText('1 issue changed in Jira since you opened the page.').waitFor();
  await j.app.getByRole('button', { name: 'Show', exact: true }).click();
  j.expect(await chart.row('LUM-34').getAttribute('aria-selected')).toBe('true');
  await j.screenshot('arrivals');
  j.expect(await seriousFindings(j.app)).toEqual([]);
  await j.app.getByRole('button', { name: 'Seen' }).click();
  await j.app.getByText('1 issue changed in Jira').waitFor({ state: 'detached' });
});

journey('says what still works where nothing may be edited, in the language of the person', async (j) => {
  await j.open(lumen('jonas-weber'));
  await createChartPage(j.page, j.app).loaded();
  const message = j.app.getByRole('status').filter({ hasText: 'Jira lässt seine Vorgänge nicht bearbeiten' });
  await message.getByText('Zoom, Suche, Filter und Spalten gehen wie immer').waitFor();
  await j.app.getByRole('button', { name: 'Heute' }).waitFor();
  await j.app.getByRole('columnheader', { name: 'Fällig' }).waitFor();
  await j.screenshot('german');
  await message.getByRole('button', { name: 'Schließen' }).click();
  await message.waitFor({ state: 'detached' });
});

for (const theme of ['light', 'dark']) {
  journey(`lists all keys by one key, and closes by another, in the ${theme} theme`, async (j) => {
    const chart = await openPlan(j, `&theme=${theme}`);
    await chart.row('LUM-16').locator('[tabindex]').first().focus();
    await j.page.keyboard.press('?');
    const sheet = j.app.getByRole('dialog', { name: 'All keys' });
    await sheet.getByText('Move the bar by five days').waitFor();
    await j.screenshot(`keys-${theme}`);
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await j.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await j.page.keyboard.press('/');
    await j.page.keyboard.type('payment');
    j.expect(await j.app.getByRole('textbox', { name: /Find/ }).inputValue()).toBe('payment');
  });
}
