// Finds its way on the chart as a person does: rows by their key, bars by where the pointer changes.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

export interface BarPlace {
  /** Of the page, in px: left and right edge, and the middle of its row. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface ChartPage {
  readonly row: (key: string) => Locator;
  /** The text of the row's cell under a column's head. */
  readonly cell: (key: string, column: number) => Promise<string>;
  readonly loaded: () => Promise<void>;
  readonly findBar: (key: string) => Promise<BarPlace>;
  /** Of a bar that is only drawn: it can't be taken hold of. */
  readonly findGhost: (key: string) => Promise<BarPlace>;
  /** Presses at one point, moves in steps and lets go at another. */
  readonly drag: (from: number, y: number, by: number) => Promise<void>;
}

const step = 4;

export function createChartPage(page: Page, app: FrameLocator): ChartPage {
  const canvas = app.locator('.gc-body-canvas');
  const row = (key: string): Locator =>
    app.getByRole('row').filter({ has: app.getByText(key, { exact: true }) });
  return {
    row,
    cell: async (key, column) => (await row(key).getByRole('gridcell').nth(column).innerText()).trim(),
    loaded: async () => {
      await app.getByText(/^\d+ (issues|Vorgänge)$/).waitFor();
    },
    findBar: async (key) => {
      await reveal(page, canvas, row(key));
      return eventually(() => scan(page, { canvas, row: row(key), cursors: held }));
    },
    findGhost: async (key) => {
      await reveal(page, canvas, row(key));
      return eventually(() => scan(page, { canvas, row: row(key), cursors: ['pointer'] }));
    },
    drag: async (from, y, by) => {
      await page.mouse.move(from, y);
      await page.mouse.down();
      for (let i = 1; i <= 8; i++) await page.mouse.move(from + (by * i) / 8, y);
      await page.mouse.up();
    },
  };
}

/** Turns the wheel over the chart until the row is there. */
async function reveal(page: Page, canvas: Locator, row: Locator): Promise<void> {
  const area = await canvas.boundingBox();
  if (!area) throw new Error('The chart is not in view.');
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await eventually(async () => {
    if ((await row.count()) > 0 && (await isWithin(row, area))) return;
    await page.mouse.wheel(0, 240);
    throw new Error('The row did not come into view.');
  });
}

async function isWithin(
  row: Locator,
  area: { readonly y: number; readonly height: number },
): Promise<boolean> {
  const line = await row.boundingBox();
  return line !== null && line.y >= area.y && line.y + line.height <= area.y + area.height;
}

const held = ['grab', 'ew-resize', 'not-allowed'];

interface Scan {
  readonly canvas: Locator;
  readonly row: Locator;
  /** What the pointer looks like over what is searched for. */
  readonly cursors: readonly string[];
}

/** Moves the pointer along the row until it says that there is something. */
async function scan(page: Page, { canvas, row, cursors }: Scan): Promise<BarPlace> {
  const [area, line] = await Promise.all([canvas.boundingBox(), row.boundingBox()]);
  const grid = await row.locator('xpath=ancestor::*[@role="treegrid"]').boundingBox();
  if (!area || !line || !grid) throw new Error('The chart is not in view.');
  const y = line.y + line.height / 2;
  let left: number | null = null;
  for (let x = grid.x + grid.width + 12; x < area.x + area.width - 4; x += step) {
    await page.mouse.move(x, y);
    const isBar = cursors.includes(await canvas.evaluate((element) => element.style.cursor));
    if (isBar && left === null) left = x;
    if (!isBar && left !== null) return { left, right: x - step, y };
  }
  if (left !== null) return { left, right: area.x + area.width - step, y };
  throw new Error('No bar is in view on this row.');
}
