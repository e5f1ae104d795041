// Shortens a text to a width, by whole characters as people see them.

const ellipsis = '…';
const segmenter = new Intl.Segmenter();

/** `measure` must grow with the text. */
export function fitText(text: string, width: number, measure: (part: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = [...segmenter.segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(characters.slice(0, middle).join('') + ellipsis) <= width) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('').trimEnd() + ellipsis;
}
