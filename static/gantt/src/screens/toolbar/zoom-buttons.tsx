// Zoom by steps or by name. Each step keeps the middle of the view in place.
import {
  DropdownItem,
  DropdownItemGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import type { ReactElement, RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart, ZoomLevel } from '../../chart/chart-types';
import { Icon } from '../../components/icon';
import { Menu } from '../../components/menu';
import { ToolbarButton } from '../../components/toolbar-button';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';

/** From far to near, as the chart steps through them. */
const zoomLevels: readonly ZoomLevel[] = ['year', 'quarter', 'month', 'week', 'day', 'hour'];

interface ZoomButtonsProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function ZoomButtons({ store, chart }: ZoomButtonsProps): ReactElement {
  const { words } = useLanguage();
  const at = zoomLevels.indexOf(useStore(store, (state) => state.zoom));
  const step = (by: number) => () => {
    const next = zoomLevels[at + by];
    if (next) store.getState().setZoom(next);
  };
  return (
    <div className="button-group" role="group" aria-label={words.zoom.label}>
      <ToolbarButton
        icon="minus"
        label={words.zoom.out}
        shortcut="−"
        disabled={at === 0}
        onClick={step(-1)}
      />
      <ZoomMenu store={store} chart={chart} />
      <ToolbarButton
        icon="plus"
        label={words.zoom.in}
        shortcut="+"
        disabled={at === zoomLevels.length - 1}
        onClick={step(1)}
      />
    </div>
  );
}

function ZoomMenu({ store, chart }: ZoomButtonsProps): ReactElement {
  const { words } = useLanguage();
  const zoom = useStore(store, (state) => state.zoom);
  const face = (
    <>
      {words.zoom[zoom]}
      <Icon name="down" />
    </>
  );
  return (
    <Menu className="button zoom-button" face={face}>
      <DropdownItemRadioGroup id="zoom" title={words.zoom.label}>
        {zoomLevels.map((level) => (
          <DropdownItemRadio
            key={level}
            id={level}
            isSelected={level === zoom}
            onClick={() => {
              store.getState().setZoom(level);
            }}
          >
            {words.zoom[level]}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
      <DropdownItemGroup hasSeparator>
        <DropdownItem
          onClick={() => {
            chart.current?.fit();
          }}
        >
          {words.tools.fit}
        </DropdownItem>
      </DropdownItemGroup>
    </Menu>
  );
}
