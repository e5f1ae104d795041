// One line of JSON an event, into Forge's own log. What may be in it is said by the port: no content, no people.
import type { Log } from '../app/ports';

export const createLog = (): Log => ({
  error: (event, fields) => {
    console.error(JSON.stringify({ event, ...fields }));
  },
});
