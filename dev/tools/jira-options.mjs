// The options of `npm run jira`. Plain Node: they are read before anything is installed, and again by the server.
import { parseArgs } from 'node:util';
import { OptionsError, toNumber } from './start-options.mjs';

/**
 * @typedef {object} JiraOptions
 * @property {number} port
 * @property {string} seed
 * @property {string | undefined} projectKey
 * @property {string | undefined} siteUrl
 * @property {string | undefined} data a folder
 * @property {boolean} reset
 * @property {boolean} help
 */

export const usage = `npm run jira -- [options]

  --port P        port on 127.0.0.1, 8721 when not given; 0 takes any free one
  --seed NAME     blank (default), demo, construction, scale-1000, or an NDJSON file
  --project KEY   key of the blank site's project, NEW when not given
  --site-url URL  the https address that the site says it has
  --data FOLDER   where changes are kept, .data/jira when not given
  --reset         forget what was changed and begin anew
  --help          this text
`;

const usualPort = 8721;

/**
 * @param {string[]} args
 * @returns {JiraOptions}
 * @throws {OptionsError}
 */
export function readJiraOptions(args) {
  const { values } = parse(args);
  const seed = values.seed ?? 'blank';
  return {
    port: toNumber('--port', values.port, 65535) ?? usualPort,
    seed,
    projectKey: toProjectKey(values.project, seed),
    siteUrl: toSiteUrl(values['site-url']),
    data: values.data,
    reset: values.reset === true,
    help: values.help === true,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        seed: { type: 'string' },
        project: { type: 'string' },
        'site-url': { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new OptionsError(error.message);
  }
}

function toProjectKey(text, seed) {
  if (text === undefined) return undefined;
  if (seed !== 'blank')
    throw new OptionsError(`--project is for the blank seed; ${seed} has its own projects.`);
  if (/^[A-Z][A-Z0-9_]{1,9}$/.test(text)) return text;
  throw new OptionsError(
    `--project wants 2 to 10 capital letters and digits, a letter first, not "${text}".`,
  );
}

function toSiteUrl(text) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '') return url.origin;
  throw new OptionsError(`--site-url wants an https address without a path, not "${text}".`);
}
