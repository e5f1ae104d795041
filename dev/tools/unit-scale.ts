// Durations of other programs' files, `[2.5, "d"]`, in minutes by the scale that the file gives.

/** Minutes of work in a day, a week and a month. */
export interface UnitScale {
  readonly day: number;
  readonly week: number;
  readonly month: number;
}

/** Rounded to whole minutes; a unit with `e` before it counts elapsed time. Undefined where there is no duration. */
export function toMinutes(duration: unknown, scale: UnitScale): number | undefined {
  if (!Array.isArray(duration) || typeof duration[0] !== 'number') return undefined;
  return Math.round(duration[0] * minutesOf(String(duration[1]), scale));
}

function minutesOf(unit: string, { day, week, month }: UnitScale): number {
  const sizes: Record<string, number> = {
    m: 1,
    h: 60,
    d: day,
    w: week,
    mo: month,
    em: 1,
    eh: 60,
    ed: 1440,
    ew: 10_080,
    emo: 43_200,
  };
  return sizes[unit] ?? 1;
}
