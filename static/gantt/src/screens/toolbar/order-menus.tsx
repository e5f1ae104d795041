// Group and Sort: how rows are put together and in which order. The items also stand in ⋯ where there is no room.
import { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import { Menu } from '../../components/menu';
import type { PageStore } from '../../state/create-page-store';
import type { Grouping, SortKey } from '../../state/view-settings';
import { useLanguage } from '../language';

const groupings: readonly Grouping[] = [
  'parent',
  'project',
  'assignee',
  'status',
  'sprint',
  'version',
  'type',
  'none',
];
const sortKeys: readonly SortKey[] = ['rank', 'key', 'summary', 'start', 'due', 'assignee', 'status'];

interface OrderProps {
  readonly store: PageStore;
}

export function GroupMenu({ store }: OrderProps): ReactElement {
  const { words } = useLanguage();
  const group = useStore(store, (state) => state.viewSettings.group);
  const face = (
    <>
      <Icon name="group" />
      {words.tools.groupBy(words.tools.groups[group])}
      <Icon name="down" />
    </>
  );
  return (
    <Menu className="button" face={face}>
      <GroupItems store={store} />
    </Menu>
  );
}

export function GroupItems({ store }: OrderProps): ReactElement {
  const { words } = useLanguage();
  const group = useStore(store, (state) => state.viewSettings.group);
  return (
    <DropdownItemRadioGroup id="group" title={words.tools.group}>
      {groupings.map((by) => (
        <DropdownItemRadio
          key={by}
          id={`group-${by}`}
          isSelected={by === group}
          onClick={() => {
            store.getState().setView({ group: by });
          }}
        >
          {words.tools.groups[by]}
        </DropdownItemRadio>
      ))}
    </DropdownItemRadioGroup>
  );
}

export function SortMenu({ store }: OrderProps): ReactElement {
  const { words } = useLanguage();
  const { by } = useStore(store, (state) => state.viewSettings.sort);
  const face = (
    <>
      <Icon name="sort" />
      {words.tools.sortBy(words.tools.sorts[by])}
      <Icon name="down" />
    </>
  );
  return (
    <Menu className="button" face={face}>
      <SortItems store={store} />
    </Menu>
  );
}

export function SortItems({ store }: OrderProps): ReactElement {
  const { words } = useLanguage();
  const sort = useStore(store, (state) => state.viewSettings.sort);
  const { setView } = store.getState();
  return (
    <>
      <DropdownItemRadioGroup id="sort" title={words.tools.sort}>
        {sortKeys.map((by) => (
          <DropdownItemRadio
            key={by}
            id={`sort-${by}`}
            isSelected={by === sort.by}
            onClick={() => {
              setView({ sort: { ...sort, by } });
            }}
          >
            {words.tools.sorts[by]}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
      <DropdownItemRadioGroup id="sort-order" title={words.tools.direction}>
        {(['ascending', 'descending'] as const).map((order) => (
          <DropdownItemRadio
            key={order}
            id={`order-${order}`}
            isSelected={sort.descending === (order === 'descending')}
            onClick={() => {
              setView({ sort: { ...sort, descending: order === 'descending' } });
            }}
          >
            {words.tools[order]}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </>
  );
}
