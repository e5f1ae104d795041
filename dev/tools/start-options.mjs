// The options of `npm start`. Plain Node: they are read before anything is installed, and again by the server.
import { parseArgs } from 'node:util';

/**
 * @typedef {object} ServeOptions
 * @property {number} port
 * @property {boolean} isPortChosen whether the person named it
 * @property {number | null} appPort
 * @property {string} seed
 * @property {number} latency milliseconds that each bridge call takes more
 * @property {boolean} open whether to open a browser
 * @property {boolean} reset
 * @property {boolean} help
 */

export const usage = `npm start -- [options]

  --port P        port of the page, 8711 unless that is taken
  --app-port P    a port of its own for the app, for browsers that don't know app.localhost
  --seed NAME     demo (default), construction, scale-1000 (or any other number of issues), blank, or an NDJSON file
  --latency MS    how much longer each request of the app takes
  --no-open       leave the browser alone
  --reset         forget what was changed and begin anew
  --help          this text
`;

const usualPort = 8711;

/** Its message says what is wrong with the options. */
export class OptionsError extends Error {}

/**
 * @param {string[]} args
 * @returns {ServeOptions}
 * @throws {OptionsError}
 */
export function readOptions(args) {
  const { values } = parse(args);
  return {
    port: toNumber('--port', values.port, 65535) ?? usualPort,
    isPortChosen: values.port !== undefined,
    appPort: toNumber('--app-port', values['app-port'], 65535),
    seed: values.seed ?? 'demo',
    latency: toNumber('--latency', values.latency, 60_000) ?? 0,
    open: values['no-open'] !== true,
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
        'app-port': { type: 'string' },
        seed: { type: 'string' },
        latency: { type: 'string' },
        'no-open': { type: 'boolean' },
        reset: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new OptionsError(error.message);
  }
}

/**
 * @param {string} name of the option
 * @param {string | undefined} text
 * @param {number} most
 * @returns {number | null} null when the option was not given
 * @throws {OptionsError}
 */
export function toNumber(name, text, most) {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new OptionsError(`${name} wants a whole number from 0 to ${most}, not "${text}".`);
}
