// What the site says of itself.
import { answer } from '../http/answer';
import type { Route } from '../http/ask';

/** When the pretended build was made: long ago enough for every seed. */
const builtAt = Date.UTC(2026, 7, 9, 5, 49, 35);

export const serverInfoRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/serverInfo',
    run: ({ view, clock, store }) =>
      answer({
        baseUrl: store.site.url,
        displayUrl: store.site.url,
        displayUrlServicedeskHelpCenter: store.site.url,
        displayUrlCSMHelpSeeker: store.site.url,
        displayUrlConfluence: store.site.url,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100293,
        buildDate: view.time(builtAt),
        serverTime: view.time(clock()),
        scmInfo: 'local',
        serverTitle: 'Jira',
        defaultLocale: { locale: 'en_US' },
        serverTimeZone: store.site.timeZone,
      }),
  },
];
