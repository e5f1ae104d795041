// The steps in which the time axis grows and shrinks.
export type ZoomLevel = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour';

/** From far to near. */
export const zoomLevels: readonly ZoomLevel[] = ['year', 'quarter', 'month', 'week', 'day', 'hour'];

export const pxPerDayAt: Readonly<Record<ZoomLevel, number>> = {
  year: 3,
  quarter: 5,
  month: 8,
  week: 12,
  day: 32,
  hour: 24 * 24,
};

/** One step nearer (1) or farther (-1); stays where there is none. */
export function nextZoom(zoom: ZoomLevel, step: 1 | -1): ZoomLevel {
  return zoomLevels[zoomLevels.indexOf(zoom) + step] ?? zoom;
}

/** The level whose scale is nearest by ratio. */
export function zoomNear(pxPerDay: number): ZoomLevel {
  const distance = (zoom: ZoomLevel): number => Math.abs(Math.log(pxPerDayAt[zoom] / pxPerDay));
  return zoomLevels.reduce((best, zoom) => (distance(zoom) < distance(best) ? zoom : best));
}
