// The app's origin: its files, the bridge script and the place where the browser reports broken policy.
import { Hono } from 'hono';
import { bridgePath, reportPath } from './app-files';
import { browserScript } from './browser-scripts';

export interface AppOriginOptions {
  readonly files: (path: string) => Response;
  readonly cspReports: unknown[];
}

export function createAppOrigin({ files, cspReports }: AppOriginOptions): Hono {
  const app = new Hono();
  app.get(bridgePath, async (context) =>
    context.body(await browserScript('app-bridge'), 200, {
      'content-type': 'text/javascript; charset=utf-8',
    }),
  );
  app.post(reportPath, async (context) => {
    cspReports.push(await context.req.json());
    return context.body(null, 204);
  });
  app.get('/app/*', (context) => files(context.req.path));
  return app;
}
