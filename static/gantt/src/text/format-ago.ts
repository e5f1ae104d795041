// How long ago something was, for people: "4 minutes ago", "yesterday".

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export interface AgoWords {
  readonly locale: string;
  /** What anything under a minute is called. */
  readonly justNow: string;
}

/** Both in epoch milliseconds. */
export function formatAgo({ locale, justNow }: AgoWords, at: number, now: number): string {
  const seconds = Math.max(0, (now - at) / 1000);
  const unit = units.find(([, size]) => seconds >= size);
  if (!unit) return justNow;
  const [name, size] = unit;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(seconds / size), name);
}
