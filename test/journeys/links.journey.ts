// Work is put in order: links drawn by hand and by keys, changed and taken away; and a whole small plan by keys alone.
import { createChartPage, type ChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { issueInJira, lumen, startField } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

const linksBetween = ({ host }: JourneyContext, from: string, to: string): number => {
  const [a, b] = [from, to].map((key) => issueInJira(host, key).id);
  const links = host.jira('lumen').store.linksOf(a ?? '');
  return links.filter((link) => link.inwardIssueId === a && link.outwardIssueId === b).length;
};

const planOf = ({ host }: JourneyContext, key: string): string =>
  JSON.stringify(issueInJira(host, key).properties['gantt.plan'] ?? {});

async function openPlan(j: JourneyContext, project = 'LUM'): Promise<ChartPage> {
  const chart = createChartPage(j.page, j.app);
  await j.open(lumen('mara-ivanova', '', project));
  return chart;
}

journey('draws a link between two bars, changes it, and takes it away again', async (j) => {
  const { page, app, expect, eventually } = j;
  const chart = await openPlan(j);
  await chart.loaded();
  const to = await chart.findBar('LUM-34');
  const from = await chart.findBar('LUM-16');
  await page.mouse.move((from.left + from.right) / 2, from.y);
  await page.mouse.move(from.right + 9, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right + 60, to.y - 40, { steps: 4 });
  await page.mouse.move(to.left + 8, to.y, { steps: 4 });
  await app.getByText('LUM-16 → LUM-34').first().waitFor();
  await j.screenshot('link-drawn');
  await page.mouse.up();
  await eventually(() => expect(linksBetween(j, 'LUM-16', 'LUM-34')).toBe(1));
  await app.getByText('All changes are in Jira').waitFor();
  // The line runs down right behind its bar.
  await page.mouse.click(from.right + 9, (from.y + to.y) / 2 + 16);
  const card = app.getByRole('dialog', { name: 'Link LUM-16 → LUM-34' });
  await card.getByLabel('Type').selectOption('Start to start');
  await card.getByRole('button', { name: 'A day more' }).click();
  await eventually(() => expect(planOf(j, 'LUM-34')).toMatch(/"type":"SS","lag":[1-9]/));
  expect(await seriousFindings(app)).toEqual([]);
  await j.screenshot('link-card');
  await card.getByRole('button', { name: 'Remove link' }).click();
  await eventually(() => expect(linksBetween(j, 'LUM-16', 'LUM-34')).toBe(0));
  await app.getByRole('button', { name: 'Undo unlink LUM-34' }).click();
  await eventually(() => expect(linksBetween(j, 'LUM-16', 'LUM-34')).toBe(1));
  await app.getByText('All changes are in Jira').waitFor();
});

journey('shows the loop that a link would close, and takes the other link away instead', async (j) => {
  const { page, app, expect, eventually } = j;
  const chart = await openPlan(j);
  await chart.loaded();
  await chart.row('LUM-16').getByRole('gridcell').first().click();
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const loop = app.getByRole('dialog', { name: 'This would close a loop' });
  await loop.getByLabel('LUM-16 → LUM-15 → LUM-16').waitFor();
  expect(await seriousFindings(app)).toEqual([]);
  expect(linksBetween(j, 'LUM-16', 'LUM-15')).toBe(0);
  await loop.getByRole('button', { name: 'Remove LUM-15 → LUM-16 instead' }).click();
  await eventually(() => expect(linksBetween(j, 'LUM-16', 'LUM-15')).toBe(1));
  await eventually(() => expect(linksBetween(j, 'LUM-15', 'LUM-16')).toBe(0));
});

/** Empties a project by Jira's own means. */
async function emptyProject({ host }: JourneyContext, project: string): Promise<void> {
  const jira = host.jira('lumen');
  const by = host.sites[0]?.people().find(({ displayName }) => displayName.startsWith('Mara'));
  for (const { key } of [...jira.store.issues.all()]) {
    if (!key.startsWith(`${project}-`)) continue;
    const address = `https://lumen.example/rest/api/3/issue/${key}?deleteSubtasks=true`;
    const caller = { type: 'person', accountId: by?.accountId ?? '' } as const;
    await jira.handle(new Request(address, { method: 'DELETE' }), caller);
  }
}

interface KeyPlan {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly issue: (summary: string) => ReturnType<typeof issueInJira> | undefined;
}

const toKeyPlan = ({ page, host }: JourneyContext): KeyPlan => ({
  press: async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  },
  issue: (summary) => [...host.jira('lumen').store.issues.all()].find((one) => one.summary === summary),
});

/** An epic and two tasks, each by its name; then the tasks go below the epic. */
async function makeIssues(j: JourneyContext, { press, issue }: KeyPlan): Promise<void> {
  const { page, app, expect, eventually } = j;
  await app.getByRole('button', { name: 'Create the first issue' }).waitFor();
  await tabTo(j, 'Create the first issue');
  await press('Enter');
  for (const [type, ...summaries] of [
    ['Epic', 'New brand'],
    ['Task', 'Draw the logo', 'Print the cards'],
  ] as const) {
    await tabTo(j, 'SELECT', 'Shift+Tab');
    await page.keyboard.type(type);
    await tabTo(j, 'INPUT');
    for (const summary of summaries) {
      await page.keyboard.type(summary);
      await press('Enter');
    }
  }
  await press('Escape');
  await eventually(() => expect(issue('Print the cards')?.key).toBeDefined());
  await app.getByText('All changes are in Jira').waitFor();
  await tabTo(j, 'gridcell');
  await press('Control+Home', 'ArrowDown', 'Control+]', 'ArrowDown', 'Control+]');
  for (const summary of ['Draw the logo', 'Print the cards'])
    await eventually(() => expect(issue(summary)?.parentId).toBe(issue('New brand')?.id));
}

/** Typed where they stand: in the cells of the first task. */
async function typeDates(j: JourneyContext, { press, issue }: KeyPlan): Promise<void> {
  const { page, app, expect, eventually } = j;
  const heads = await app.getByRole('columnheader').allInnerTexts();
  const start = heads.findIndex((head) => head.includes('Start'));
  await press('Control+Home', 'ArrowDown', 'Home');
  for (let i = 0; i < start; i++) await press('ArrowRight');
  for (const text of ['7 Dec 2026', '9 Dec 2026']) {
    await press('F2');
    await page.keyboard.type(text);
    // Enter goes on to the row below, as in a sheet.
    await press('Enter', 'Escape', 'ArrowUp', 'ArrowRight');
  }
  await eventually(() => expect(issue('Draw the logo')?.dueDate).toBe('2026-12-09'));
  expect(issue('Draw the logo')?.custom[startField]).toBe('2026-12-07');
}

journey('plans a small project from nothing, by keys alone', async (j) => {
  const { app, expect, eventually } = j;
  await emptyProject(j, 'BRD');
  await openPlan(j, 'BRD');
  const keys = toKeyPlan(j);
  const { press, issue } = keys;
  await makeIssues(j, keys);
  await typeDates(j, keys);
  const [logo, cards] = ['Draw the logo', 'Print the cards'].map((name) => issue(name)?.key ?? '');
  // A link from the row to the one below it, a day later than usual.
  await press('Control+Home', 'ArrowDown', 'Home', 'l', 'ArrowDown', '+', 'Enter');
  await eventually(() => expect(linksBetween(j, logo ?? '', cards ?? '')).toBe(1));
  await eventually(() => expect(planOf(j, cards ?? '')).toMatch(/"type":"FS","lag":[1-9]/));
  // The bar is moved, looked at from near and far, and all of it taken back step by step.
  await press('ArrowUp', 'Alt+ArrowRight');
  await eventually(() => expect(issue('Draw the logo')?.dueDate).toBe('2026-12-10'));
  await press('+', '-', '.', '0', 'Control+z');
  await eventually(() => expect(issue('Draw the logo')?.dueDate).toBe('2026-12-09'));
  await press('Control+z');
  await eventually(() => expect(linksBetween(j, logo ?? '', cards ?? '')).toBe(0));
  await app.getByText('All changes are in Jira').waitFor();
  expect(await seriousFindings(app)).toEqual([]);
  await j.screenshot('planned-by-keys');
});

/** Presses Tab until what has the focus has this role, name or tag. */
async function tabTo({ page, app }: JourneyContext, wanted: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const found = await app.locator('body').evaluate((body, name) => {
      const active = body.ownerDocument.activeElement;
      return (
        active?.tagName === name || active?.getAttribute('role') === name || active?.textContent === name
      );
    }, wanted);
    if (found) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}
