// The pointer over the time header: sprints name themselves and answer to a click.
import { toSceneView, type ChartContext } from '../chart-state';
import { bandAt } from '../scene/lane-scene';

export function listenToLane(context: ChartContext, signal: AbortSignal): void {
  const { element } = context.dom.headerCanvas;
  element.addEventListener(
    'click',
    ({ offsetX, offsetY }) => {
      const band = bandAt(toSceneView(context), offsetX, offsetY);
      if (band) context.emit('band', { id: band.id });
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    ({ offsetX, offsetY }) => {
      const band = bandAt(toSceneView(context), offsetX, offsetY);
      element.title = band?.name ?? '';
      element.style.cursor = band ? 'pointer' : 'default';
    },
    { signal },
  );
}
