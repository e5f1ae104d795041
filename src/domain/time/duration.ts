// Durations and lags as people type them: `2w 3d`, `1.5h`, `3ed`, `-50%`. Jira's own estimates are read the same way.

export interface Duration {
  /** Minutes, or percent. */
  readonly amount: number;
  readonly unit: 'work' | 'elapsed' | 'percent';
}

/** Minutes of work in a day, a week and a month. */
export interface DurationScale {
  readonly day: number;
  readonly week: number;
  readonly month: number;
  /** What a number alone counts, by default days. Jira has its own default, most often minutes. */
  readonly bare?: 'm' | 'h' | 'd' | 'w';
}

const part = /([-+]?)(\d+(?:[.,]\d+)?)\s*(e?)(mo|[mhdw])[a-z]*\s*/gy;
const percentage = /^([-+]?\d+(?:[.,]\d+)?)\s*%$/;
const elapsedScale: DurationScale = { day: 1440, week: 10_080, month: 43_200 };

/** Null for anything else, and for working and elapsed time mixed. A number alone counts the scale's bare unit. A sign before the first part holds for all. */
export function parseDuration(text: string, scale: DurationScale): Duration | null {
  const trimmed = text.trim().toLowerCase();
  const [, percent] = percentage.exec(trimmed) ?? [];
  if (percent !== undefined) return { amount: toNumber(percent), unit: 'percent' };
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(trimmed))
    return { amount: Math.round(toNumber(trimmed) * sizeOf(scale.bare ?? 'd', scale)), unit: 'work' };
  const parts = [...trimmed.matchAll(part)];
  const length = parts.reduce((sum, [whole]) => sum + whole.length, 0);
  const isElapsed = parts[0]?.[3] === 'e';
  const isMixed = parts.some(
    ([, sign, , elapsed], i) => (elapsed === 'e') !== isElapsed || (i > 0 && sign !== ''),
  );
  if (parts.length === 0 || length !== trimmed.length || isMixed) return null;
  const minutes = parts.reduce(
    (sum, [, , amount = '0', , unit = 'd']) =>
      sum + toNumber(amount) * sizeOf(unit, isElapsed ? elapsedScale : scale),
    0,
  );
  const sign = parts[0]?.[1] === '-' ? -1 : 1;
  return { amount: Math.round(minutes) * sign, unit: isElapsed ? 'elapsed' : 'work' };
}

const toNumber = (text: string): number => Number(text.replace(',', '.'));

function sizeOf(unit: string, { day, week, month }: DurationScale): number {
  return { m: 1, h: 60, d: day, w: week, mo: month }[unit] ?? day;
}

/** Weeks, days, hours and minutes, none of them nothing; zero is `0d`. Reads back as what it was. */
export function formatDuration({ amount, unit }: Duration, scale: DurationScale): string {
  if (unit === 'percent') return `${amount}%`;
  const [sizes, prefix] = unit === 'elapsed' ? [elapsedScale, 'e'] : [scale, ''];
  const parts: string[] = [];
  let left = Math.abs(amount);
  for (const [name, size] of [
    ['w', sizes.week],
    ['d', sizes.day],
    ['h', 60],
    ['m', 1],
  ] as const) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count}${prefix}${name}`);
  }
  if (parts.length === 0) return `0${prefix}d`;
  return `${amount < 0 ? '-' : ''}${parts.join(' ')}`;
}

/** As it stands behind a link: `+2d`, `-50%`; empty for none. */
export function formatLag(lag: Duration, scale: DurationScale): string {
  if (lag.amount === 0) return '';
  return `${lag.amount > 0 ? '+' : ''}${formatDuration(lag, scale)}`;
}
