// Summaries for sites of any size: unexciting, but readable.

import type { Random } from '../base/random';

const verbs = [
  'Build',
  'Test',
  'Review',
  'Document',
  'Migrate',
  'Measure',
  'Replace',
  'Design',
  'Approve',
  'Trim',
];
const things = [
  'the order export',
  'the stock ledger',
  'the price engine',
  'the courier labels',
  'the returns desk',
  'the loyalty card',
  'the tax table',
  'the invoice archive',
  'the search index',
  'the image pipeline',
];
const places = [
  'for Leeds',
  'for Porto',
  'for Gdansk',
  'for Lyon',
  'for Tartu',
  'for Graz',
  'for Cork',
  'for Bergen',
];

export const scaleLabels = [
  'quick-win',
  'customer',
  'debt',
  'compliance',
  'night-shift',
  'frontend',
  'backend',
];

export function toScaleSummary(random: Random, number: number): string {
  return `${random.pick(verbs)} ${random.pick(things)} ${random.pick(places)} (${number})`;
}
