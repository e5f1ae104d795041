// Instants as Jira writes them: local to a zone, with milliseconds and an offset without colon.

const quarterHour = 15 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, made);
  return made;
}

/** `GMT-05:00` → -300, `GMT` → 0. */
function readOffset(zone: string, at: number): number {
  const name = formatOf(zone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Minutes east of Greenwich. Zones change on quarter hours, so each of those is asked for once. */
export function zoneOffset(zone: string, at: number): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map<number, number>()));
  const quarter = Math.floor(at / quarterHour);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  const offset = readOffset(zone, at);
  known.set(quarter, offset);
  return offset;
}

/** `2026-08-06T11:30:39.194-0500` */
export function toJiraTime(at: number, zone: string): string {
  const offset = zoneOffset(zone, at);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-08-06` → `6/Aug/26`, as the history and version pages show a date. */
export function toShortDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))}/${months[Number(month) - 1] ?? month}/${year.slice(2)}`;
}

/** `5400` → `1h 30m` by Jira's working day of 8 hours and week of 5 days. */
export function toTimeText(seconds: number): string {
  let minutes = Math.round(seconds / 60);
  const parts: string[] = [];
  for (const [unit, size] of [
    ['w', 2400],
    ['d', 480],
    ['h', 60],
    ['m', 1],
  ] as const) {
    const count = Math.floor(minutes / size);
    if (count > 0) parts.push(`${String(count)}${unit}`);
    minutes -= count * size;
  }
  return parts.length > 0 ? parts.join(' ') : '0m';
}

/** `1h 30m` → 5400; null when it is no time. A bare number counts minutes, as on a site with default settings. */
export function fromTimeText(text: string): number | null {
  const sizes: Record<string, number> = { w: 144_000, d: 28_800, h: 3600, m: 60 };
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 60;
  if (!/^(\d+(\.\d+)?[wdhm]\s*)+$/i.test(trimmed)) return null;
  const parts = trimmed.matchAll(/(\d+(?:\.\d+)?)([wdhm])/gi);
  return [...parts].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (sizes[(unit ?? '').toLowerCase()] ?? 0),
    0,
  );
}
