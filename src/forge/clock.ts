// The platform's clock.
import type { Clock } from '../app/ports';

export const createClock = (): Clock => ({ now: () => Date.now() });
