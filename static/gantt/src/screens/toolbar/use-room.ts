// Finds out how many tools have to leave a row so that the rest has room.
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/**
 * How many of `most` steps are taken, by what the row really measures. `contents` is any text that changes when what
 * stands in the row does.
 */
export function useMissingRoom(row: RefObject<HTMLElement>, most: number, contents: string): number {
  const [room, setRoom] = useState({ width: 0, contents, steps: 0 });
  if (room.contents !== contents) setRoom({ ...room, contents, steps: 0 });
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth;
      setRoom((before) => (before.width === width ? before : { ...before, width, steps: 0 }));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [row]);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element || room.steps >= most || element.scrollWidth <= element.clientWidth) return;
    setRoom({ ...room, steps: room.steps + 1 });
  }, [row, most, room]);
  return room.steps;
}
