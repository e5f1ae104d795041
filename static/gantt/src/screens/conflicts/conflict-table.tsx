// Field by field: what was there before, what they made of it, and what this person wanted.
import type { ReactElement } from 'react';
import type { Conflict } from '../../state/page-state';
import { useLanguage } from '../language';
import { conflictValue } from './conflict-words';

export function ConflictTable({ conflict }: { readonly conflict: Conflict }): ReactElement {
  const { words, formats } = useLanguage();
  const { conflicts } = words;
  return (
    <table className="conflict-table">
      <thead>
        <tr>
          <th scope="col">{conflicts.field}</th>
          <th scope="col">{conflicts.before}</th>
          <th scope="col">{conflicts.theirs}</th>
          <th scope="col">{conflicts.mine}</th>
        </tr>
      </thead>
      <tbody>
        {conflict.fields.map(({ field, before, theirs, mine }) => (
          <tr key={field}>
            <th scope="row">{words.conflict.fields[field]}</th>
            {[before, theirs, mine].map((value, i) => (
              <td key={i} dir="auto">
                {conflictValue(field, value, formats) ?? conflicts.none}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
