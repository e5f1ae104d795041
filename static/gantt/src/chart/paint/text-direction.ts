// Which way a text runs, by its first letter that has a direction: what `dir="auto"` does for the grid.

const firstStrong = /[\p{L}]/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export function textDirection(text: string): 'ltr' | 'rtl' {
  const letter = firstStrong.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
