// Takes or leaves all rows of the review that come from the same thing, and all of them.
import { useEffect, useRef, type ReactElement } from 'react';
import type { TaskId } from '#domain/plan/ids';
import { useLanguage } from '../language';
import { countOrigins, type SketchRow } from './sketch-rows';

interface OriginChecksProps {
  readonly rows: readonly SketchRow[];
  readonly left: ReadonlySet<TaskId>;
  readonly onChange: (taskIds: readonly TaskId[], isChosen: boolean) => void;
}

export function OriginChecks({ rows, left, onChange }: OriginChecksProps): ReactElement {
  const { words } = useLanguage();
  const origins = countOrigins(rows.map(({ sketch }) => sketch));
  return (
    <fieldset className="origin-checks">
      <legend className="visually-hidden">{words.review.byOrigin}</legend>
      <OriginCheck label={words.review.all} rows={rows} left={left} onChange={onChange} />
      {origins.length > 1 &&
        origins.map(({ origin }) => (
          <OriginCheck
            key={origin}
            label={words.firstSteps.origins[origin]}
            rows={rows.filter(({ sketch }) => sketch.origin.type === origin)}
            left={left}
            onChange={onChange}
          />
        ))}
    </fieldset>
  );
}

interface OriginCheckProps extends OriginChecksProps {
  readonly label: string;
}

function OriginCheck({ label, rows, left, onChange }: OriginCheckProps): ReactElement {
  const { words } = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const chosen = rows.filter(({ id }) => !left.has(id)).length;
  const isMixed = chosen > 0 && chosen < rows.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="origin-check">
      <input
        ref={box}
        type="checkbox"
        checked={chosen === rows.length && chosen > 0}
        onChange={() => {
          onChange(
            rows.map(({ id }) => id),
            chosen < rows.length,
          );
        }}
      />
      {label} <b>{rows.length.toLocaleString(words.locale)}</b>
    </label>
  );
}
