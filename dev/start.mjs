// `npm start`: from a bare clone to a project on screen. The server itself is dev/serve.ts.
import { launch } from './tools/launch.mjs';
import { ensureBuilt } from './tools/setup.mjs';
import { readOptions, usage } from './tools/start-options.mjs';

launch({ server: 'dev/serve.ts', usage, read: readOptions, prepare: ensureBuilt });
