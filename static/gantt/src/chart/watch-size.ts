// Tells of every change of an element's inner size, and of the screen's pixel ratio.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Without scrollbars, in CSS px. Returns the way to stop. */
export function watchSize(element: HTMLElement, changed: (size: Size) => void): () => void {
  const tell = (): void => changed({ width: element.clientWidth, height: element.clientHeight });
  const observer = new ResizeObserver(tell);
  observer.observe(element);
  const stopRatio = watchRatio(tell);
  return () => {
    observer.disconnect();
    stopRatio();
  };
}

/** A media query answers for one ratio only, so each change needs the next query. */
function watchRatio(changed: () => void): () => void {
  let stop = new AbortController();
  const listen = (): void => {
    stop = new AbortController();
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const next = (): void => {
      changed();
      listen();
    };
    query.addEventListener('change', next, { once: true, signal: stop.signal });
  };
  listen();
  return () => stop.abort();
}
