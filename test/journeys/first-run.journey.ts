// Nobody starts with an empty chart: what Jira suggests for issues without dates is drawn, told, reviewed and accepted.
import { createChartPage } from './support/chart-page';
import { journey, type JourneyContext } from './support/journey';
import { datesOf, eraseDates, lumen } from './support/lumen';
import { seriousFindings } from './support/serious-findings';

const kept = 4;

/** A project of which most issues have no dates, opened by somebody who may plan it. */
async function openSketch(j: JourneyContext, more = ''): Promise<void> {
  eraseDates(j.host, 'SUP', kept);
  await j.open(lumen('mara-ivanova', more, 'SUP'));
  await createChartPage(j.page, j.app).loaded();
  await j.app.getByRole('heading', { name: 'A first sketch of your plan' }).waitFor();
}

const panelOf = (j: JourneyContext) =>
  j.app.getByRole('complementary', { name: 'A first sketch of your plan' });

/** "13 sketched", in the footer. */
const sketchedIn = async (j: JourneyContext): Promise<number> =>
  parseInt(
    await j.app
      .getByRole('contentinfo')
      .getByRole('button', { name: /sketched/ })
      .innerText(),
    10,
  );

const sizes = [
  [1280, 800],
  [1600, 900],
] as const;

for (const theme of ['light', 'dark']) {
  for (const size of sizes) {
    journey(
      `says where the sketch comes from, in the ${theme} theme at ${size[0]} px`,
      async (j) => {
        await openSketch(j, `&theme=${theme}`);
        const total = await sketchedIn(j);
        await panelOf(j).getByText(`${total} issues have no dates yet.`).waitFor();
        const counts = await panelOf(j).locator('.origin-list b').allInnerTexts();
        j.expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
        await j.screenshot(`first-run-${theme}-${size[0]}`);
        j.expect(await seriousFindings(j.app)).toEqual([]);
        await j.app.getByRole('button', { name: 'Review and accept…' }).click();
        await j.app.getByRole('dialog', { name: 'Review the sketch' }).waitFor();
        await j.screenshot(`first-run-review-${theme}-${size[0]}`);
        j.expect(await seriousFindings(j.app)).toEqual([]);
      },
      { size },
    );
  }
}

journey('keeps a sketch without writing it, and finds it again', async (j) => {
  await openSketch(j);
  const before = datesOf(j.host, 'SUP-185');
  await j.app.getByRole('button', { name: 'Keep as a sketch' }).click();
  await panelOf(j).waitFor({ state: 'detached' });
  await j.app.getByRole('button', { name: 'More' }).click();
  await j.app.getByRole('menuitem', { name: 'First steps' }).click();
  await panelOf(j).waitFor();
  await j.app.getByRole('button', { name: 'Take the sketch away' }).click();
  await panelOf(j).waitFor({ state: 'detached' });
  await j.app
    .getByRole('contentinfo')
    .getByRole('button', { name: /sketched/ })
    .waitFor({ state: 'detached' });
  j.expect(datesOf(j.host, 'SUP-185')).toEqual(before);
});

journey('tells at a ghost bar where it comes from, and takes just that one', async (j) => {
  const chart = createChartPage(j.page, j.app);
  await openSketch(j);
  const total = await sketchedIn(j);
  const ghost = await chart.findGhost('SUP-185');
  await j.page.mouse.move((ghost.left + ghost.right) / 2, ghost.y);
  const card = j.app.getByRole('group', { name: 'Sketched dates' });
  await card.getByText('after SUP-184').waitFor();
  await j.screenshot('ghost-card');
  await card.getByRole('button', { name: 'Accept' }).click();
  await j.eventually(() => j.expect(datesOf(j.host, 'SUP-185').due).not.toBeNull());
  await j.eventually(async () => j.expect(await sketchedIn(j)).toBe(total - 1));
  await j.app.getByRole('button', { name: 'Undo accept SUP-185' }).click();
  await j.eventually(() => j.expect(datesOf(j.host, 'SUP-185').due).toBeNull());
  const other = await chart.findGhost('SUP-187');
  await j.page.mouse.move((other.left + other.right) / 2, other.y);
  await card.getByRole('button', { name: 'Dismiss' }).click();
  await j.eventually(async () => j.expect(await sketchedIn(j)).toBe(total - 1));
  j.expect(datesOf(j.host, 'SUP-187').due).toBeNull();
});

journey('writes what is ticked, leaves the rest, and takes it all back in one step', async (j) => {
  await openSketch(j);
  const total = await sketchedIn(j);
  await j.app.getByRole('button', { name: 'Review and accept…' }).click();
  const review = j.app.getByRole('dialog', { name: 'Review the sketch' });
  await review.getByText(`${total} issues will get dates`).waitFor();
  const linked = review.getByRole('checkbox', { name: /^After the issue that blocks them/ });
  const left = Number(
    await review.locator('.origin-check', { hasText: 'After the issue' }).locator('b').innerText(),
  );
  await linked.uncheck();
  await review.getByRole('checkbox', { name: /^SUP-192/ }).uncheck();
  const chosen = total - left - 1;
  await review.getByRole('button', { name: `Accept ${chosen}` }).click();
  await review.waitFor({ state: 'detached' });
  await j.eventually(() => j.expect(datesOf(j.host, 'SUP-191').due).not.toBeNull());
  await j.app.getByText('All changes are in Jira').waitFor();
  j.expect(datesOf(j.host, 'SUP-185').due).toBeNull();
  j.expect(datesOf(j.host, 'SUP-192').due).toBeNull();
  await j.app.getByRole('button', { name: /^Undo accept/ }).click();
  await j.eventually(() => j.expect(datesOf(j.host, 'SUP-191').due).toBeNull());
  await j.eventually(async () => j.expect(await sketchedIn(j)).toBe(total));
  await j.app.getByText('All changes are in Jira').waitFor();
});

journey(
  'lists what Jira refused of the sketch, and tries that again',
  async (j) => {
    await openSketch(j);
    await j.app.getByRole('button', { name: 'Review and accept…' }).click();
    const { switches } = j.host.jira('lumen');
    switches.failNext = { status: 403, times: 2, match: 'PUT /rest/api/3/issue/' };
    await j.app.getByRole('button', { name: /^Accept \d+$/ }).click();
    const writing = j.app.getByRole('dialog', { name: 'Writing to Jira' });
    await writing.getByText(/\d+ written. 2 were refused./).waitFor();
    const refused = writing.getByRole('list', { name: 'Changes that were not saved' }).getByRole('listitem');
    j.expect(await refused.count()).toBe(2);
    await j.screenshot('first-run-refused');
    j.expect(await seriousFindings(j.app)).toEqual([]);
    await writing.getByRole('button', { name: 'Try 2 again' }).click();
    await writing.waitFor({ state: 'detached' });
    await j.app.getByText('All changes are in Jira').waitFor();
    await j.app.getByRole('button', { name: /^Undo accept/ }).click();
    await j.app.getByRole('button', { name: /^Undo accept/ }).click();
    await j.eventually(() => j.expect(datesOf(j.host, 'SUP-191').due).toBeNull());
    await j.app.getByText('All changes are in Jira').waitFor();
  },
  { allow: [/403/] },
);

journey('stops writing when told, and what was not sent stays a sketch', async (j) => {
  await openSketch(j);
  const { switches } = j.host.jira('lumen');
  await j.app.getByRole('button', { name: 'Review and accept…' }).click();
  switches.latencyMs = 400;
  await j.app.getByRole('button', { name: /^Accept \d+$/ }).click();
  const writing = j.app.getByRole('dialog', { name: 'Writing to Jira' });
  await writing.getByText(/^[1-9]\d* of \d+ written$/).waitFor();
  await j.screenshot('first-run-writing');
  await writing.getByRole('button', { name: 'Stop' }).click();
  switches.latencyMs = 0;
  await writing.getByText(/^\d+ written. \d+ issues stay a sketch.$/).waitFor();
  await writing.getByRole('button', { name: 'Take back all' }).click();
  await j.app.getByText('All changes are in Jira').waitFor();
  await j.eventually(() => j.expect(datesOf(j.host, 'SUP-185').due).toBeNull());
});
