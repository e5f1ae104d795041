// Waits on the platform's clock.
import type { Pause } from '../app/ports/backup';

export const createPause = (): Pause => (ms) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });
