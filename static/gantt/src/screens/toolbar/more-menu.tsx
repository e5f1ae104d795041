// What is needed now and then: the issue in Jira, a fresh read, all branches open or closed.
import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import { Menu } from '../../components/menu';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { PanelItems } from '../panel-items';
import type { LeavingTool } from './leaving-tool';
import { GroupItems, SortItems } from './order-menus';

interface MoreMenuProps {
  readonly store: PageStore;
  /** Tools that have no room in the row. */
  readonly gone: ReadonlySet<LeavingTool>;
  readonly onColumns: () => void;
}

export function MoreMenu({ store, gone, onColumns }: MoreMenuProps): ReactElement {
  const { words } = useLanguage();
  const selected = useStore(store, (state) => {
    const [only, ...others] = state.selected;
    return only && others.length === 0 ? (state.issues.get(only) ?? null) : null;
  });
  const act = store.getState();
  return (
    <Menu
      className="button button-subtle button-icon"
      placement="bottom-end"
      label={words.toolbar.more}
      face={<Icon name="more" />}
    >
      <DropdownItemGroup>
        {selected && (
          <DropdownItem
            onClick={() => {
              act.openIssue(selected.id, true);
            }}
          >
            {words.toolbar.openInJira(selected.key)}
          </DropdownItem>
        )}
        <DropdownItem onClick={() => void act.refresh()}>{words.toolbar.refresh}</DropdownItem>
        <DropdownItem
          onClick={() => {
            act.collapse('none');
          }}
        >
          {words.toolbar.expandAll}
        </DropdownItem>
        <DropdownItem
          onClick={() => {
            act.collapse('all');
          }}
        >
          {words.toolbar.collapseAll}
        </DropdownItem>
        {gone.has('columns') && <DropdownItem onClick={onColumns}>{words.tools.columns}…</DropdownItem>}
      </DropdownItemGroup>
      {gone.has('group') && <GroupItems store={store} />}
      {gone.has('sort') && <SortItems store={store} />}
      <PanelItems />
    </Menu>
  );
}
