// Which tools leave the toolbar's row for ⋯ when there is no room, and in which order.

export const leavingTools = ['columns', 'sort', 'group'] as const;
export type LeavingTool = (typeof leavingTools)[number];
