// `npm run jira`: the local Jira alone, from a bare clone. The server itself is dev/serve-jira.ts.
import { readJiraOptions, usage } from './tools/jira-options.mjs';
import { launch } from './tools/launch.mjs';

launch({ server: 'dev/serve-jira.ts', usage, read: readJiraOptions });
