// Messages between toolbar and chart, the most urgent first.
import type { ReactElement, RefObject } from 'react';
import type { Chart } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import { ConflictMessage } from '../conflicts/conflict-message';
import { ArrivalsMessage } from './arrivals-message';
import { ConnectionMessages } from './connection-messages';
import { PlanMessages } from './plan-messages';
import { RefusalMessages } from './refusal-messages';

interface MessagesProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function Messages({ store, chart }: MessagesProps): ReactElement {
  return (
    <div className="messages">
      <ConnectionMessages store={store} />
      <RefusalMessages store={store} />
      <ConflictMessage store={store} chart={chart} />
      <ArrivalsMessage store={store} chart={chart} />
      <PlanMessages store={store} />
    </div>
  );
}
