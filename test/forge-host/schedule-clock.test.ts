import { createScheduleClock } from '../../dev/forge/schedule-clock';
import { ask, createFixtureForge } from '../support/fixture-forge';

const minute = 60_000;
const day = 86_400_000;

const start = () => {
  const time = { now: 1_000_000 };
  const forge = createFixtureForge({ now: () => time.now });
  const clock = createScheduleClock(forge, () => time.now);
  const runs = async () => {
    const answer = await ask(forge, { functionKey: 'recall', payload: { key: 'nightly-runs' } });
    return answer.ok ? (answer.value ?? 0) : answer.message;
  };
  return { time, forge, clock, runs };
};

describe('the clock of the local host', () => {
  it('starts a daily trigger five minutes after the start, and then once a day', async () => {
    const { time, clock, runs } = start();
    await clock.tick();
    expect(await runs()).toBe(0);
    time.now += 5 * minute;
    await clock.tick();
    await clock.tick();
    expect(await runs()).toBe(1);
    time.now += day - minute;
    await clock.tick();
    expect(await runs()).toBe(1);
    time.now += minute;
    await clock.tick();
    expect(await runs()).toBe(2);
  });

  it('makes up once for days on which nobody ticked', async () => {
    const { time, clock, runs } = start();
    time.now += 10 * day;
    await clock.tick();
    await clock.tick();
    expect(await runs()).toBe(1);
  });

  it('delivers what waits in the queue', async () => {
    const { clock, forge, time } = start();
    const payload = [{ body: { key: 'done', tries: 0 }, delayInSeconds: 10 }];
    forge.queue.handle(forge.installation('one'), '/webhook/queue/publish/a', { queueName: 'work', payload });
    expect(await clock.tick()).toBe(0);
    time.now += 10_000;
    expect(await clock.tick()).toBe(1);
  });
});
