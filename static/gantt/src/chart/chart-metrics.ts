// The measures of the chart at standard density, in px.
export const rowHeight = 32;
export const barHeight = 20;
export const upperTierHeight = 22;
export const headHeight = 44;
export const diamondReach = 8;
/** One pixel of air on either side of a bar, so that neighbours in time don't touch. */
export const barAir = 1;
export const minBarWidth = 4;
/** Below this many px a day, days off aren't shaded. */
export const minShadedDay = 6;
/** Below this many px a day, bars have no label beside them. */
export const minLabelledDay = 4;
export const treeIndent = 18;
export const minTimelineWidth = 240;
export const minGridWidth = 160;
export const maxGridShare = 0.55;
