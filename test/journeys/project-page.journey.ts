// The first half minute on the project page, by several people: look around, move a bar, see Jira changed, take it back.
import { createChartPage } from './support/chart-page';
import { journey, type Host } from './support/journey';

const lumen = (person: string, more = ''): string => `/site/lumen/project/LUM?person=${person}${more}`;

const issueInJira = (host: Host, key: string) => {
  const issue = host.jira('lumen').store.issue(key);
  if (!issue) throw new Error(`${key} is not in the seed.`);
  return issue;
};

const startOf = (host: Host, key: string): unknown => issueInJira(host, key).custom['customfield_10015'];

const weekInPx = 7 * 12;

journey(
  'opens the plan of a project, with every issue that can be read',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    await j.open(lumen('mara-ivanova'));
    await chart.loaded();
    await j.app.getByRole('treegrid').waitFor();
    await chart.row('LUM-16').waitFor();
    j.expect(await chart.row('LUM-16').innerText()).toContain('Build the payment step');
    await j.screenshot('project-page-light-1600');
  },
  { size: [1600, 900] },
);

journey(
  'shows the same plan in the dark',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    await j.open(lumen('mara-ivanova', '&theme=dark'));
    await chart.loaded();
    j.expect(await j.app.locator('html').getAttribute('data-color-mode')).toBe('dark');
    await j.screenshot('project-page-dark-1600');
  },
  { size: [1600, 900] },
);

journey('folds an epic away and back', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  await chart.row('LUM-10').locator('.gc-twisty').click();
  await chart.row('LUM-15').waitFor({ state: 'detached' });
  j.expect(await chart.row('LUM-10').getAttribute('aria-expanded')).toBe('false');
  await chart.row('LUM-10').locator('.gc-twisty').click();
  await chart.row('LUM-15').waitFor();
});

journey('zooms by button, by name and by wheel, and scrolls to the last issue', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  await j.app.getByRole('button', { name: 'Zoom in' }).click();
  await j.app.getByRole('button', { name: 'Days' }).click();
  await j.app.getByRole('menuitemradio', { name: 'Quarters' }).click();
  await j.app.getByRole('button', { name: 'Quarters' }).waitFor();
  await j.page.mouse.move(900, 500);
  await j.page.keyboard.down('Control');
  await j.page.mouse.wheel(0, -120);
  await j.page.keyboard.up('Control');
  await j.app.getByRole('button', { name: 'Months' }).waitFor();
  await j.page.mouse.wheel(0, 20_000);
  const rows = j.app.getByRole('row');
  await j.eventually(async () => {
    const last = await rows.last().getAttribute('aria-rowindex');
    const count = await j.app.getByRole('treegrid').getAttribute('aria-rowcount');
    j.expect(last).toBe(count);
  });
});

journey('moves a bar by a week, writes it to Jira, and takes it back', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  const before = { start: startOf(j.host, 'LUM-34'), due: issueInJira(j.host, 'LUM-34').dueDate };
  const bar = await chart.findBar('LUM-34');
  await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
  await j.eventually(() => j.expect(startOf(j.host, 'LUM-34')).not.toBe(before.start));
  j.expect(issueInJira(j.host, 'LUM-34').dueDate).not.toBe(before.due);
  await j.app.getByText('All changes are in Jira').waitFor();
  const history = issueInJira(j.host, 'LUM-34').history.at(-1);
  j.expect(history?.items.map((item) => item.field).toSorted()).toEqual(['Start date', 'duedate']);

  await j.app.getByRole('button', { name: 'Undo move LUM-34' }).click();
  await j.eventually(() => {
    j.expect({ start: startOf(j.host, 'LUM-34'), due: issueInJira(j.host, 'LUM-34').dueDate }).toEqual(
      before,
    );
  });
  await j.app.getByRole('button', { name: 'Redo move LUM-34' }).waitFor();
});

journey('makes a bar longer at its end and leaves its start alone', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('tomas-ruiz'));
  await chart.loaded();
  const before = { start: startOf(j.host, 'LUM-51'), due: issueInJira(j.host, 'LUM-51').dueDate };
  const bar = await chart.findBar('LUM-51');
  await chart.drag(bar.right - 2, bar.y, weekInPx / 2);
  await j.eventually(() => j.expect(issueInJira(j.host, 'LUM-51').dueDate).not.toBe(before.due));
  j.expect(startOf(j.host, 'LUM-51')).toBe(before.start);
});

journey('does not let go of a bar that its person may not edit', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('jonas-weber'));
  await chart.loaded();
  await j.app.getByText('Jira lässt seine Vorgänge nicht bearbeiten').waitFor();
  const before = startOf(j.host, 'LUM-35');
  const bar = await chart.findBar('LUM-35');
  await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
  await j.app.getByText('LUM-35 ist in Jira nicht bearbeitbar.').waitFor();
  j.expect(startOf(j.host, 'LUM-35')).toBe(before);
});

journey(
  'puts a bar back and quotes Jira when Jira refuses the change',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    await j.open(lumen('mara-ivanova'));
    await chart.loaded();
    const before = startOf(j.host, 'LUM-35');
    const due = await chart.cell('LUM-35', 3);
    const bar = await chart.findBar('LUM-35');
    j.host.jira('lumen').switches.failNext = { status: 403, times: 1, match: 'PUT /rest/api/3/issue/' };
    await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
    await j.app.getByRole('alert').waitFor();
    await j.app.getByText('1 not saved').waitFor();
    j.expect(startOf(j.host, 'LUM-35')).toBe(before);
    j.expect(await chart.cell('LUM-35', 3)).toBe(due);
    await j.screenshot('refused-change');
    await j.app.getByRole('button', { name: 'Try again' }).click();
    await j.eventually(() => j.expect(startOf(j.host, 'LUM-35')).not.toBe(before));
    await j.app.getByRole('button', { name: 'Undo move LUM-35' }).click();
    await j.eventually(() => j.expect(startOf(j.host, 'LUM-35')).toBe(before));
  },
  { allow: [/403/] },
);

journey(
  'waits when Jira asks for it, says so, and goes on by itself',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    await j.open(lumen('mara-ivanova'));
    await chart.loaded();
    const before = startOf(j.host, 'LUM-52');
    const bar = await chart.findBar('LUM-52');
    j.host.jira('lumen').switches.rateLimit = { kind: 'burst', on: 'writes', times: 1, retryAfterSeconds: 2 };
    await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
    await j.app
      .getByText(/Jira asked us to wait \d+ s. Your 1 change is kept and goes out by itself./)
      .waitFor();
    await j.eventually(() => j.expect(startOf(j.host, 'LUM-52')).not.toBe(before));
    await j.app.getByText('All changes are in Jira').waitFor();
  },
  { allow: [/429/] },
);

journey(
  'says why reading stopped, and reads the rest when asked',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    j.host.jira('lumen').switches.failNext = { status: 503, times: 100, match: 'issue/bulkfetch' };
    await j.open(lumen('mara-ivanova'));
    await j.app.getByText('Jira does not answer').waitFor();
    j.host.jira('lumen').switches.failNext = null;
    await j.app.getByRole('button', { name: /Read the rest|Try again/ }).click();
    await chart.loaded();
    await chart.row('LUM-16').waitFor();
  },
  { allow: [/503/] },
);

journey('says whose change it met and lets its person choose', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  const bar = await chart.findBar('LUM-34');
  const colleague = j.host.sites[0]?.people().find(({ displayName }) => displayName === 'Priya Nair');
  const answer = await j.host.jira('lumen').handle(
    new Request('https://lumen.example/rest/api/3/issue/LUM-34', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: { customfield_10015: '2026-12-21', duedate: '2026-12-24' } }),
    }),
    { type: 'person', accountId: colleague?.accountId ?? '' },
  );
  j.expect(answer.status).toBe(204);
  await chart.drag((bar.left + bar.right) / 2, bar.y, weekInPx);
  await j.app.getByText(/Priya Nair moved LUM-34 to 21 Dec – 24 Dec/).waitFor();
  j.expect(startOf(j.host, 'LUM-34')).toBe('2026-12-21');
  await j.screenshot('conflict');
  await j.app.getByRole('button', { name: 'Keep mine' }).click();
  await j.eventually(() => j.expect(startOf(j.host, 'LUM-34')).not.toBe('2026-12-21'));
});

journey('tells what a bar is when the pointer rests on it', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  const bar = await chart.findBar('LUM-16');
  await j.page.mouse.move((bar.left + bar.right) / 2, bar.y);
  const tooltip = j.app.getByRole('tooltip').filter({ hasText: 'LUM-16' });
  await tooltip.waitFor();
  j.expect(await tooltip.innerText()).toMatch(/working days/);
});

journey('opens an issue in Jira by double click', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  const bar = await chart.findBar('LUM-16');
  await j.page.mouse.dblclick((bar.left + bar.right) / 2, bar.y);
  await j.page.waitForURL(/\/browse\/LUM-16/);
});

journey(
  'shows a person only what Jira shows them, and nothing of another site',
  async (j) => {
    const chart = createChartPage(j.page, j.app);
    await j.open('/site/lumen/project/BRD?person=ben-okafor');
    await j.app.getByText("You can't open this project").waitFor();
    await j.screenshot('no-permission');
    await j.open('/site/fjordline/project/FER');
    await chart.loaded();
    j.expect(await j.app.getByRole('treegrid').innerText()).not.toContain('LUM-');
  },
  { allow: [/404/] },
);

journey(
  'asks nobody in particular to sign in',
  async (j) => {
    await j.open(lumen('nobody'));
    await j.app.getByText('Sign in to see the plan').waitFor();
  },
  { allow: [/401|403|404/] },
);

journey('lists what could not be read and says why', async (j) => {
  await j.open('/site/lumen/project/SUP?person=mara-ivanova');
  await j.app.getByText('1 issue could not be read and is left out: SUP-199.').waitFor();
  await j.app.getByRole('button', { name: 'Show why' }).click();
  j.expect(await j.app.getByRole('status').getByRole('listitem').count()).toBe(1);
});

journey('saves the date fields of a project and takes the bars from them', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await j.open('/site/lumen/project/LUM/settings?person=mara-ivanova');
  await j.app.getByRole('button', { name: 'Override Start date' }).click();
  await j.app
    .getByRole('group', { name: 'Start date' })
    .getByRole('combobox')
    .selectOption({ label: 'None' });
  await j.app.getByRole('button', { name: 'Save 1 change' }).click();
  await j.app.getByText('Saved.', { exact: true }).waitFor();
  await j.screenshot('project-settings');
  await j.open(lumen('mara-ivanova'));
  await chart.loaded();
  await j.app.getByText('No start date field is mapped').waitFor();
  j.expect(await chart.cell('LUM-16', 2)).toBe('–');
});
