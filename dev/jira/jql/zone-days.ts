// Instants → calendar days of one time zone, cheap enough to be asked once per issue.
import { Temporal } from 'temporal-polyfill';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const spanAt = (ms: number, zone: string): Span => {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const next = at.getTimeZoneTransition('next');
  const previous = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1e6,
  };
};

/** `yyyy-MM-dd` of an instant, given in epoch milliseconds. */
export const createDayOf = (zone: string): ((ms: number) => string) => {
  const spans: Span[] = [];
  return (ms) => {
    let span = spans.find(({ from, to }) => ms >= from && ms < to);
    if (span === undefined) spans.push((span = spanAt(ms, zone)));
    return new Date(ms + span.offset).toISOString().slice(0, 10);
  };
};
