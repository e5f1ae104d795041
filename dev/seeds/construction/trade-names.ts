// Building-trade names for the tasks of networks whose source has none. They are invented here.

/** In the order in which a house is built; the tasks of a network are numbered roughly in order of time. */
const trades = [
  'Survey and set out',
  'Site fence and huts',
  'Strip the topsoil',
  'Dig the pit',
  'Sheet piling',
  'Drains under the slab',
  'Blinding layer',
  'Reinforce the slab',
  'Pour the slab',
  'Formwork of the walls',
  'Pour the walls',
  'Masonry',
  'Formwork of the ceiling',
  'Pour the ceiling',
  'Scaffolding',
  'Stairs',
  'Roof frame',
  'Roofing',
  'Gutters and sheet metal',
  'Windows',
  'Electrical rough-in',
  'Water and waste pipes',
  'Heating pipes',
  'Plaster',
  'Screed',
  'Tiles',
  'Joinery and doors',
  'Paint',
  'Floors',
  'Snag list',
] as const;

const zones = ['north', 'south', 'core'] as const;

/** Unique within one sub-project of `size` tasks, counted from 1. */
export function toTradeName(number: number, size: number): string {
  const place = Math.min(size - 1, number - 1);
  const trade = trades[Math.floor((place * trades.length) / size)] ?? trades[0];
  if (size <= trades.length) return trade;
  const first = Math.ceil((Math.floor((place * trades.length) / size) * size) / trades.length);
  const turn = place - first;
  const zone = zones[turn % zones.length] ?? zones[0];
  return turn < zones.length ? `${trade}, ${zone}` : `${trade}, ${zone}, second go`;
}

/** A network's first and last task take no time. */
export const firstName = 'Works begin';
export const lastName = 'Handed over';
