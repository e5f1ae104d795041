// XML as other programs write plans in it: elements and text. Attributes, comments and declarations are passed over.

export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([^\s/>]+)[^>]*?(\/?)>|([^<]+)/g;

/** The root element. Elements left open end with the file. */
export function readXml(text: string): XmlElement {
  const root: Building = { name: '', children: [], text: '' };
  const open = [root];
  for (const [, data, slash, name, closed, plain] of text.matchAll(token)) {
    const here = open.at(-1) ?? root;
    if (data !== undefined) here.text += data;
    else if (plain !== undefined) here.text += decode(plain);
    else if (name === undefined) continue;
    else if (slash === '/') open.length = Math.max(1, open.length - 1);
    else {
      const element: Building = { name: name.replace(/^.*:/, ''), children: [], text: '' };
      here.children.push(element);
      if (closed !== '/') open.push(element);
    }
  }
  return root.children[0] ?? root;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, body: string) => {
    if (number === undefined) return entities[body] ?? whole;
    return String.fromCodePoint(parseInt(body, number === '#x' ? 16 : 10));
  });

/** The children of that name. */
export const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const first = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The number in the first child of that name, undefined where there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const number = Number(textOf(element, name) ?? NaN);
  return Number.isNaN(number) ? undefined : number;
}

/** Text of the first child of that name, undefined where it is missing or empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = first(element, name)?.text.trim();
  return text === '' ? undefined : text;
}
