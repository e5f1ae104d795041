// Small integers that stand for words in typed arrays, and back.
import type { ConstraintType, LagUnit, LinkType, TaskMode } from './schedule-input';

export const linkTypes: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

/** Faster than looking a word up in its list. */
export const codeOfLink: Readonly<Record<LinkType, number>> = { FS, SS, FF, SF };
export const codeOfLag: Readonly<Record<LagUnit, number>> = { work: 0, elapsed: 1, percent: 2 };

export const lagElapsed = 1;
export const lagPercent = 2;

export const constraintTypes: readonly ConstraintType[] = [
  'ASAP',
  'ALAP',
  'SNET',
  'SNLT',
  'FNET',
  'FNLT',
  'MSO',
  'MFO',
];
export const ASAP = 0;
export const ALAP = 1;
export const SNET = 2;
export const SNLT = 3;
export const FNET = 4;
export const FNLT = 5;
export const MSO = 6;
export const MFO = 7;
/** No constraint: as soon as possible, or as late where the plan is scheduled from its end. */
export const unconstrained = 8;

export const modeAuto = 0;
export const modeManual = 1;
export const modeFixed = 2;
export const modeInactive = 3;

export const codeOfMode: Readonly<Record<TaskMode, number>> = { auto: 0, manual: 1, fixed: 2, inactive: 3 };

/** No date, no task, no link. */
export const none = -2_147_483_648;
