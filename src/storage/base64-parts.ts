// Bytes as pieces of text that fit into a value of storage, and back.

export const toParts = (bytes: Uint8Array, length: number): string[] => {
  const text = Buffer.from(bytes).toString('base64');
  const parts = Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
  return parts.length === 0 ? [''] : parts;
};

/** Null where a part is missing. */
export const fromParts = (parts: readonly (string | undefined)[]): Uint8Array | null =>
  parts.includes(undefined) ? null : Buffer.from(parts.join(''), 'base64');
