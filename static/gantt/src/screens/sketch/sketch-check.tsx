// One row of the review: whether it is taken, which issue, from where, and the dates it would get.
import type { ReactElement } from 'react';
import type { TaskId } from '#domain/plan/ids';
import { useLanguage } from '../language';
import type { SketchRow } from './sketch-rows';

interface SketchCheckProps {
  readonly row: SketchRow;
  readonly isChosen: boolean;
  readonly onChange: (taskIds: readonly TaskId[], isChosen: boolean) => void;
}

export function SketchCheck({ row, isChosen, onChange }: SketchCheckProps): ReactElement {
  const { words, formats } = useLanguage();
  const { id, key, name, sketch, locked } = row;
  return (
    <label className="sketch-check">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={locked}
        onChange={(event) => {
          onChange([id], event.target.checked);
        }}
      />
      <span className="sketch-check-name">
        <span className="issue-key">{key}</span> <span dir="auto">{name}</span>
      </span>
      <span className="sketch-check-dates">
        {words.review.dates(formats.short(sketch.start), formats.short(sketch.finish - 1))}
      </span>
      <span className="sketch-check-origin">
        {locked ? words.review.locked : words.sketchOrigin[sketch.origin.type](sketch.origin.name)}
      </span>
    </label>
  );
}
