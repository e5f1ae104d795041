// The ⋯ menu's ways to what opens beside and over the chart.
import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { ReactElement } from 'react';
import { useLanguage } from './language';
import { usePanels } from './panels';

export function PanelItems(): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  return (
    <DropdownItemGroup hasSeparator>
      <DropdownItem
        onClick={() => {
          show({ type: 'markers' });
        }}
      >
        {words.contexts.markers.name}
      </DropdownItem>
      <DropdownItem
        onClick={() => {
          show({ type: 'first-steps' });
        }}
      >
        {words.firstSteps.name}
      </DropdownItem>
      <DropdownItem
        onClick={() => {
          show({ type: 'personal' });
        }}
      >
        {words.personal.name}
      </DropdownItem>
      <DropdownItem
        onClick={() => {
          show({ type: 'keys' });
        }}
      >
        {words.keys.name}
      </DropdownItem>
    </DropdownItemGroup>
  );
}
