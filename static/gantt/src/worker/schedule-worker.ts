// The worker itself: answers one request after the other.
import { buffersOf } from './plan-packet';
import { createScheduleHandler, type ScheduleAnswer, type ScheduleRequest } from './schedule-messages';

const answer = createScheduleHandler();

const columnsOf = (said: ScheduleAnswer): object =>
  (said.type === 'loaded' ? said.facts : said.type === 'drafted' ? said.draft : null) ?? {};

self.addEventListener('message', ({ data }: MessageEvent<ScheduleRequest>) => {
  const said = answer(data);
  self.postMessage(said, { transfer: buffersOf(columnsOf(said)) });
});
