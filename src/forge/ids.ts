// Random ids from the runtime's own generator.
import type { Ids } from '../app/ports';

export const createIds = (): Ids => ({ next: () => crypto.randomUUID() });
