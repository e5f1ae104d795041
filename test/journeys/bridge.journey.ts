// The bridge in a real browser: the fixture app calls the unmodified @forge/bridge inside the host's frame.
import { join } from 'node:path';
import { before } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import type * as bridgeModule from '@forge/bridge';
import { build } from 'vite';
import { fixtureFolder } from '../support/fixture-forge';
import { eventually } from './support/eventually';
import { journey, useHost } from './support/journey';

declare global {
  /** Set by the fixture's page. */
  var bridge: typeof bridgeModule;
}

useHost({ appFolder: fixtureFolder });

before(async () => {
  const page = join(fixtureFolder, 'page');
  await build({ root: page, configFile: join(fixtureFolder, 'vite.config.ts'), logLevel: 'error' });
});

/** Runs code in the app's page, once the bridge is there. */
async function inApp<Result>(app: FrameLocator, run: () => Promise<Result> | Result): Promise<Result> {
  const page = app.locator(':root');
  // The frame is blank before it is the app's: asked again and again, the question never stays in a page that is gone.
  await eventually(async () => {
    if (!(await page.evaluate(() => 'bridge' in globalThis))) throw new Error('The app has no bridge yet.');
  });
  // What compiles the tests names inner functions by a function of its own, which the page doesn't have.
  await page.evaluate('globalThis.__name ??= (value) => value');
  await page.evaluate('void (globalThis.__name = (named) => named)');
  return page.evaluate(run);
}

const titleOf = (page: Page) => page.title();

journey(
  'an app invokes its resolvers, keeps values and asks Jira as the person who looks',
  async ({ app, open, expect }) => {
    await open('/site/lumen/project/LUM?person=tomas');
    const kept = await inApp(app, () =>
      bridge.invoke('remember', { key: 'note', value: { from: 'the page' } }),
    );
    expect(kept).toEqual({ from: 'the page' });
    const who = await inApp(app, () => bridge.invoke('who'));
    expect(who).toMatchObject({ asUser: { displayName: 'Tomas Ruiz' }, asApp: { accountType: 'app' } });
    const asked = await inApp(app, async () => {
      const response = await bridge.requestJira('/rest/api/3/myself');
      return ((await response.json()) as { displayName: string }).displayName;
    });
    expect(asked).toBe('Tomas Ruiz');
  },
);

journey('two people at once stay apart', async ({ app, open, page, host, expect }) => {
  await open('/site/lumen/project/LUM?person=mara');
  const other = await page.context().newPage();
  await other.goto(new URL('/site/lumen/project/LUM?person=priya', host.url).href);
  const asks = [app, other.locator('iframe').contentFrame()].map((frame) =>
    inApp(frame, () => bridge.invoke('who')),
  );
  const answers = (await Promise.all(asks)) as { asUser: { displayName: string } }[];
  expect(answers.map(({ asUser }) => asUser.displayName)).toEqual(['Mara Ivanova', 'Priya Nair']);
});

journey(
  'what a resolver throws and what the host lacks reach the app as errors',
  async ({ app, open, expect }) => {
    await open('/site/lumen/project/LUM');
    const failed = await inApp(app, () => bridge.invoke('fail').catch((error: unknown) => String(error)));
    expect(failed).toContain('as asked');
  },
);

journey('context, theme and window title are the frame’s', async ({ app, open, page, expect }) => {
  await open('/site/lumen/project/LUM?theme=dark');
  const context = await inApp(app, () => bridge.view.getContext());
  expect(context).toMatchObject({
    moduleKey: 'fixture-project-page',
    extension: { project: { key: 'LUM' } },
  });
  await inApp(app, () => bridge.view.theme.enable());
  expect(await app.locator(':root').getAttribute('data-color-mode')).toBe('dark');
  await inApp(app, () => bridge.view.changeWindowTitle('Named by the app'));
  await eventually(async () => expect(await titleOf(page)).toBe('Named by the app'));
});

journey('a flag shows, acts and closes', async ({ app, open, page, expect }) => {
  await open('/site/lumen/project/LUM');
  await inApp(app, () => {
    bridge.showFlag({
      id: 'saved',
      title: 'Saved',
      type: 'success',
      actions: [{ text: 'Undo', onClick: () => document.body.append('undone') }],
    });
  });
  const flag = page.getByRole('alert');
  await flag.getByText('Undo').click();
  await app.getByText('undone').waitFor();
  await flag.getByLabel('Dismiss').click();
  expect(await flag.count()).toBe(0);
});

journey(
  'a dialog gets its context and gives back what it closes with',
  async ({ app, open, page, expect }) => {
    await open('/site/lumen/project/LUM');
    await inApp(app, () =>
      new bridge.Modal({
        context: { issue: 'LUM-1' },
        onClose: (payload?: unknown) => document.body.append(`closed with ${JSON.stringify(payload)}`),
      }).open(),
    );
    const dialog = page.locator('dialog iframe').contentFrame();
    const context = await inApp(dialog, () => bridge.view.getContext());
    expect(context.extension['modal']).toEqual({ issue: 'LUM-1' });
    // The dialog goes while it is still being asked.
    await inApp(dialog, () => void bridge.view.close({ chosen: 1 })).catch(() => undefined);
    await app.getByText('closed with {"chosen":1}').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
  },
);

journey(
  'the app’s own route is in the address and goes back with the browser',
  async ({ app, open, page, expect }) => {
    await open('/site/lumen/project/LUM?theme=dark');
    await inApp(app, async () => {
      const history = await bridge.view.createHistory();
      history.listen(
        (location: { pathname: string }) => (document.body.dataset['route'] = location.pathname),
      );
      history.push('/plans/1');
    });
    await app.locator('body[data-route="/plans/1"]').waitFor({ state: 'attached' });
    expect(page.url()).toContain('/site/lumen/project/LUM/route/plans/1?theme=dark');
    await page.goBack();
    await app.locator('body[data-route="/"]').waitFor({ state: 'attached' });
  },
);

journey(
  'the frame’s menu changes the person and the theme, and a reload keeps both',
  async ({ app, open, page, expect }) => {
    await open('/site/lumen/project/LUM?person=mara');
    await page.getByRole('button', { name: /Mara Ivanova/ }).click();
    await page.getByLabel('Theme').selectOption('dark');
    await page.waitForURL(/theme=dark/);
    await page.getByRole('button', { name: /Mara Ivanova/ }).click();
    await page.getByLabel('Person').selectOption('ben-okafor');
    await page.waitForURL(/person=ben-okafor/);
    await page.reload();
    expect(await page.locator(':root').getAttribute('data-color-mode')).toBe('dark');
    const who = await inApp(app, () => bridge.invoke('who'));
    expect(who).toMatchObject({ asUser: { displayName: 'Ben Okafor' } });
  },
);
