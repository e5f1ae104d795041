// The one door to zod. Forge's content security policy forbids `new Function`, which zod probes for unless told not to
// before the first schema is made; so schemas take `z` from here and never from the package.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
