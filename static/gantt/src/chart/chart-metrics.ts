// The measures of the chart, in px.

type Density = 'compact' | 'standard' | 'comfortable';

const densities: Readonly<Record<Density, { readonly row: number; readonly bar: number }>> = {
  compact: { row: 28, bar: 16 },
  standard: { row: 32, bar: 20 },
  comfortable: { row: 40, bar: 24 },
};

// Read at every row and bar of every frame, and the same for all of the page.
export let rowHeight = densities.standard.row;
export let barHeight = densities.standard.bar;

/** Before a chart is made: one that stands keeps the places that it gave its rows. */
export const setDensity = (density: Density): void => {
  rowHeight = densities[density].row;
  barHeight = densities[density].bar;
};

/** Bars stand so much higher while a baseline is shown under them. */
export const baselineLift = 2;
export const upperTierHeight = 22;
/** Where the lane of sprints and releases begins, and where the head ends without one. */
export const tiersHeight = 44;
export const laneHeight = 20;
export const diamondReach = 8;
/** One pixel of air on either side of a bar, so that neighbours in time don't touch. */
export const barAir = 1;
export const minBarWidth = 4;
/** Below this many px a day, days off aren't shaded. */
export const minShadedDay = 6;
/** Below this many px a day, bars have no label beside them. */
export const minLabelledDay = 4;
export const treeIndent = 18;
/** Of the tree's column at most this share is indentation, however deep the tree. */
export const maxIndentShare = 0.4;
export const minTreeIndent = 6;
export const minTimelineWidth = 240;
export const minGridWidth = 160;
export const maxGridShare = 0.55;
