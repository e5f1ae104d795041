// Numbers in English sentences.

export const amount = (n: number): string => n.toLocaleString('en');

/** "1 issue", "1,240 issues" */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${amount(n)} ${n === 1 ? one : many}`;
