// Waits for what a page will show in a moment. It must not know what it waits for.

const patience = 10_000;
const pause = 50;

/** Tries until the check passes and gives what it gave; after ten seconds its last error is thrown. */
export async function eventually<T>(check: () => Promise<T> | T, milliseconds = patience): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
