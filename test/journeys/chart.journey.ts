// The chart by mouse, keys and fingers, without Jira around it.
import type { Page } from 'playwright-core';
import { chartTest } from './support/chart-stand';

const cell = (page: Page, key: string, column = 0) =>
  page.locator('.gc-row', { hasText: key }).locator('.gc-cell').nth(column);

async function boxOf(target: {
  boundingBox: () => Promise<{ x: number; y: number; width: number; height: number } | null>;
}) {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not in view.');
  return box;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    // The focus moves with the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

chartTest('a column is resized by its end, told once, and fitted by a double click', async (c) => {
  const head = c.page.locator('.gc-head-cell', { hasText: 'Status' });
  const box = await boxOf(head.locator('.gc-head-handle'));
  await c.page.mouse.move(box.x + 5, box.y + 10);
  await c.page.mouse.down();
  await c.page.mouse.move(box.x + 45, box.y + 10, { steps: 5 });
  c.expect((await boxOf(head)).width).toBe(144);
  c.expect(await c.said('columnWidth')).toEqual([]);
  await c.page.mouse.up();
  c.expect(await c.said('columnWidth')).toEqual([{ id: 'status', width: 144 }]);
  c.expect(await c.said('gridWidth')).toEqual([{ width: 608 }]);
  await c.page.mouse.dblclick(box.x + 45, box.y + 10);
  await c.eventually(async () => c.expect((await c.said('columnWidth')).length).toBe(2));
  c.expect((await boxOf(head)).width).toBeLessThan(110);
});

chartTest('escape leaves a column as wide as it was', async (c) => {
  const head = c.page.locator('.gc-head-cell', { hasText: 'Status' });
  const box = await boxOf(head.locator('.gc-head-handle'));
  await c.page.mouse.move(box.x + 5, box.y + 10);
  await c.page.mouse.down();
  await c.page.mouse.move(box.x + 85, box.y + 10, { steps: 5 });
  await c.page.keyboard.press('Escape');
  await c.page.mouse.up();
  await c.eventually(async () => c.expect((await boxOf(head)).width).toBe(104));
  c.expect(await c.said('columnWidth')).toEqual([]);
});

chartTest('a column is carried to another place', async (c) => {
  const box = await boxOf(c.page.locator('.gc-head-cell', { hasText: 'Status' }));
  await c.page.mouse.move(box.x + 20, box.y + 16);
  await c.page.mouse.down();
  await c.page.mouse.move(box.x + 220, box.y + 16, { steps: 6 });
  await c.page.mouse.up();
  c.expect(await c.said('columnOrder')).toEqual([{ ids: ['issue', 'assignee', 'start', 'due', 'status'] }]);
  await c.eventually(async () =>
    c
      .expect(await c.page.locator('.gc-head-cell').allInnerTexts())
      .toEqual(['Issue', 'Assignee', 'Start', 'Due', 'Status']),
  );
});

chartTest('keys walk over cells, bar, head and the row for new issues', async (c) => {
  await cell(c.page, 'LUM-11').click();
  c.expect(await c.focus()).toMatch(/^3:1 /);
  await press(c.page, 'ArrowRight', 'ArrowRight', 'ArrowDown');
  c.expect(await c.focus()).toMatch(/^4:3 /);
  await press(c.page, 'End', 'ArrowRight');
  c.expect(await c.focus()).toBe('4:6 Bar of LUM-12');
  await press(c.page, 'Home', 'ArrowLeft');
  c.expect(await c.focus()).toMatch(/^2:1 LUM-10/);
  await press(c.page, 'ArrowUp', 'ArrowRight');
  c.expect(await c.focus()).toBe('1:2 Assignee');
  await press(c.page, 'ArrowDown', 'Control+End');
  c.expect(await c.focus()).toMatch(/^29:2 /);
  await press(c.page, 'ArrowDown', 'Enter');
  c.expect(await c.said('create')).toHaveLength(1);
});

chartTest('the head’s column is resized and moved by keys', async (c) => {
  await cell(c.page, 'LUM-10', 1).click();
  await press(c.page, 'ArrowUp', 'Shift+ArrowRight', 'Alt+ArrowRight');
  c.expect(await c.said('columnWidth')).toEqual([{ id: 'assignee', width: 56 }]);
  c.expect(await c.said('columnOrder')).toEqual([{ ids: ['issue', 'status', 'assignee', 'start', 'due'] }]);
  c.expect(await c.focus()).toBe('1:3 Assignee');
  c.expect(await c.page.locator('.gc-live').innerText()).toBe('Assignee is column 3');
});

chartTest(
  'editing is asked for by Enter, F2, typing and delete, where there is something to edit',
  async (c) => {
    await cell(c.page, 'LUM-12', 4).click();
    await press(c.page, 'Enter', 'F2', '7', 'Delete');
    const asked = (await c.said('edit')) as { column: string; text?: string }[];
    c.expect(asked.map(({ column, text }) => [column, text])).toEqual([
      ['due', undefined],
      ['due', undefined],
      ['due', '7'],
      ['due', ''],
    ]);
    await cell(c.page, 'Restricted issue', 4).click();
    await press(c.page, 'Enter');
    c.expect(await c.said('edit')).toHaveLength(4);
    c.expect(await c.said('open')).toEqual([{ taskId: 'LOCK-1', newTab: false }]);
  },
);

chartTest(
  'the focus outlives the rows that scroll away',
  async (c) => {
    await cell(c.page, 'N-3', 1).click();
    await c.page.mouse.move(1100, 500);
    await c.page.mouse.wheel(0, 200_000);
    await c.page.locator('.gc-row', { hasText: 'N-6260' }).first().waitFor();
    await press(c.page, 'ArrowDown');
    c.expect(await c.focus()).toMatch(/^6:2 /);
  },
  { query: '?rows=10000' },
);

chartTest(
  'rows are read in their order, wherever one scrolls',
  async (c) => {
    await cell(c.page, 'N-3', 1).click();
    await c.page.mouse.move(1100, 500);
    for (const by of [200_000, -150_000, 90, -700, 33, -100_000]) {
      await c.page.mouse.wheel(0, by);
      await c.page.waitForTimeout(120);
      const indexes = await c.page.evaluate(() =>
        [...document.querySelectorAll('.gc-row:not([hidden])')].map((row) => Number(row.ariaRowIndex)),
      );
      c.expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
    }
  },
  { query: '?rows=10000' },
);

chartTest('rows are ranked by hand among their siblings and nowhere else', async (c) => {
  const row = await boxOf(cell(c.page, 'LUM-17'));
  const line = c.page.locator('.gc-row-line');
  await c.page.mouse.move(row.x + 150, row.y + 16);
  await c.page.mouse.down();
  await c.page.mouse.move(row.x + 150, row.y + 260, { steps: 8 });
  c.expect(await line.isVisible()).toBe(false);
  c.expect(await c.page.locator('.gc-chip').innerText()).toBe('Issues are ranked within their parent.');
  await c.page.mouse.move(row.x + 150, row.y - 60, { steps: 8 });
  c.expect(await line.isVisible()).toBe(true);
  await c.page.mouse.up();
  c.expect(await c.said('rank')).toEqual([{ taskIds: ['LUM-17'], before: 'LUM-15' }]);
  c.expect(await c.said('open')).toEqual([]);
});

chartTest('a row goes up and down by keys and keeps the focus', async (c) => {
  await cell(c.page, 'LUM-11').click();
  await press(c.page, 'Alt+ArrowDown');
  c.expect(await c.said('rank')).toEqual([{ taskIds: ['LUM-11'], after: 'LUM-12' }]);
  c.expect(await c.focus()).toMatch(/^4:1 LUM-11/);
  c.expect(await c.page.locator('.gc-live').innerText()).toBe('Place 2 of 8');
});

chartTest(
  'the head of a group is no issue: it closes, and nothing else',
  async (c) => {
    await cell(c.page, '5 issues').first().click();
    await press(c.page, 'Space', 'Alt+ArrowRight', 'Alt+ArrowDown', 'Enter');
    for (const name of ['select', 'command', 'rank', 'open', 'edit'])
      c.expect(await c.said(name)).toEqual([]);
    await press(c.page, 'ArrowLeft');
    c.expect(await c.said('toggle')).toHaveLength(1);
  },
  { query: '?groups' },
);

chartTest(
  'a pinch keeps the instant under the fingers and ends on a zoom',
  async (c) => {
    const cdp = await c.page.context().newCDPSession(c.page);
    const fingers = (half: number) => [
      { x: 1100 - half, y: 400, id: 1 },
      { x: 1100 + half, y: 400, id: 2 },
    ];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', half: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : fingers(half) });
    await touch('touchStart', 60);
    for (let half = 66; half <= 150; half += 6) await touch('touchMove', half);
    await touch('touchEnd', 150);
    await c.eventually(async () => c.expect(await c.said('zoom')).toEqual([{ zoom: 'day' }]));
  },
  { touch: true },
);

chartTest(
  'a finger that rests selects a bar and carries it',
  async (c) => {
    const cdp = await c.page.context().newCDPSession(c.page);
    const at = (x: number) => [{ x, y: 336, id: 1 }];
    const bar = 960;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(bar) });
    await c.eventually(async () => c.expect(await c.said('select')).toHaveLength(1));
    for (let x = bar; x <= bar + 36; x += 6)
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await c.eventually(async () => {
      const [said] = (await c.said('command')) as { command: { by: number } }[];
      c.expect(said?.command.by).toBe(3 * 1440);
    });
  },
  { touch: true },
);
