// A ghost bar's dates, where they come from, and whether to take them or not. The pointer may go onto it.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ChartEvents } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import type { Sketch } from '../../state/page-state';
import { useLanguage } from '../language';
import { placeBeside } from './place-beside';
import type { Linger } from './use-linger';

interface GhostCardProps {
  readonly store: PageStore;
  readonly at: NonNullable<ChartEvents['tooltip']>;
  readonly sketch: Sketch;
  readonly linger: Linger;
}

const width = 280;
const roomBelow = 150;

export function GhostCard({ store, at, sketch, linger }: GhostCardProps): ReactElement | null {
  const { words, formats } = useLanguage();
  const issue = useStore(store, (state) => state.issues.get(at.taskId));
  const readOnly = useStore(store, (state) => state.readOnly || state.locked.has(at.taskId));
  const { acceptSketches, dismissSketches } = store.getState();
  const settle = (act: typeof acceptSketches) => (): void => {
    act([at.taskId]);
    linger.close();
  };
  return (
    <div
      className="bar-tooltip ghost-card"
      style={placeBeside(at.rect, width, roomBelow)}
      role="group"
      aria-label={words.ghost.label}
      onPointerEnter={linger.hold}
      onPointerLeave={linger.letGo}
    >
      <div className="bar-tooltip-name" dir="auto">
        <span className="bar-tooltip-key">{issue?.key}</span> {issue?.summary}
      </div>
      <div>{words.tooltip.dates(formats.long(sketch.start), formats.long(sketch.finish - 1))}</div>
      <div>
        <i>{words.sketchOrigin[sketch.origin.type](sketch.origin.name)}</i> · {words.ghost.only}
      </div>
      <div className="ghost-card-actions">
        {!readOnly && (
          <button type="button" className="link-button" onClick={settle(acceptSketches)}>
            {words.ghost.accept}
          </button>
        )}
        <button type="button" className="link-button" onClick={settle(dismissSketches)}>
          {words.ghost.dismiss}
        </button>
      </div>
    </div>
  );
}
