// Writes only what differs: each attribute written would send assistive technology over the element again.
export function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
