// Whose a view is and who may do what with it, row by row.
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon';
import type { ContextDocument, Grant } from '../../state/contexts-state';
import { useLanguage } from '../language';
import { granteeKey } from './grantee-names';
import type { GranteeNames } from './use-grantee-names';

interface OwnerFieldProps {
  readonly body: ContextDocument['body'];
  readonly grants: readonly Grant[];
  readonly ownerId: string;
  readonly nameOf: GranteeNames['nameOf'];
  readonly onChange: (ownerId: string) => void;
}

/** It can be given to a person whom it is shared with. */
export function OwnerField({ body, grants, ownerId, nameOf, onChange }: OwnerFieldProps): ReactElement {
  const { words } = useLanguage();
  const people = [body.ownerId, ...grants.flatMap(({ to }) => (to.type === 'person' ? [to.accountId] : []))];
  const text = words.contexts.share;
  return (
    <label className="form-line">
      <span>{ownerId === body.ownerId ? text.owner : text.newOwner}</span>
      <select
        className="field-input"
        value={ownerId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {[...new Set([...people, ownerId])].map((accountId) => (
          <option key={accountId} value={accountId}>
            {nameOf({ type: 'person', accountId })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface GrantRowsProps {
  readonly grants: readonly Grant[];
  readonly all: readonly Grant[];
  readonly nameOf: GranteeNames['nameOf'];
  readonly onChange: (grants: readonly Grant[]) => void;
}

const levels = ['view', 'edit', 'admin'] as const;

export function GrantRows({ grants, all, nameOf, onChange }: GrantRowsProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.share;
  return (
    <section aria-label={text.people}>
      <h3 className="form-heading">{text.people}</h3>
      {all.length === 0 && <p className="dialog-text">{text.nobody}</p>}
      <ul className="grant-list">
        {grants.map((grant) => {
          const name = nameOf(grant.to);
          return (
            <li key={granteeKey(grant.to)}>
              <span className="check-name" dir="auto" title={name}>
                {name}
              </span>
              <span className="check-aside">{text.kinds[grant.to.type]}</span>
              <select
                className="field-input"
                aria-label={text.levelOf(name)}
                value={grant.level}
                onChange={(event) => {
                  const level = levels.find((one) => one === event.target.value) ?? 'view';
                  onChange(all.map((one) => (one === grant ? { ...grant, level } : one)));
                }}
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {text.levels[level]}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="button button-subtle button-icon"
                aria-label={text.remove(name)}
                title={text.remove(name)}
                onClick={() => {
                  onChange(all.filter((one) => one !== grant));
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
