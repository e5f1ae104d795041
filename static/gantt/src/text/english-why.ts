// English, fourth part: why a date is where it is. Part of `english`.
import { amount, count } from './english-count';

const afterLag = (lag: string, first: string): string => (lag === '' ? first : lag);

export const englishWhy = {
  dateConflicts: {
    count: (n: number) => count(n, 'date conflict'),
    title: (n: number) => count(n, 'date conflict'),
    intro:
      'Dates that contradict links, constraints or deadlines. Nothing is moved by itself; each shows what would resolve it.',
    choices: 'What would resolve it',
    others: (n: number) => `${amount(n)} more come into view as these are resolved.`,
    more: (n: number) => `${count(n, 'more way', 'more ways')} like these`,
    show: (key: string) => `Show ${key}`,
    late: (days: number) => (days === 0 ? 'less than a day' : `${amount(days)} d`),
    kinds: {
      loop: (keys: string) => `${keys} wait for each other`,
      'unmet-link': (keys: string, by: string) => `stands ${by} before ${keys} lets it`,
      'unmet-constraint': (_keys: string, by: string) => `misses its constraint by ${by}`,
      'missed-deadline': (_keys: string, by: string) => `ends ${by} after its deadline`,
      'impossible-lags': (keys: string) => `The lags between ${keys} can’t all be kept`,
      'missing-calendar': (keys: string) => `${keys}: the working schedule is gone, the project’s counts`,
      'calendar-without-hours': (keys: string) =>
        `${keys}: the working schedule has no hours, the project’s counts`,
      'unknown-task': (keys: string) => `${keys} is linked to and isn’t here`,
      'duplicate-task': (keys: string) => `${keys} is there twice`,
    },
    actions: {
      'move-task': (what: string, to: string) => `Move ${what} to ${to}`,
      'remove-link': (what: string, _to: string) => `Remove the link ${what}`,
      'shorten-lag': (what: string, by: string) => `Shorten the lag of ${what} by ${by}`,
      'relax-constraint': (what: string, to: string) =>
        to === '' ? `Take the constraint off ${what}` : `Move the constraint of ${what} to ${to}`,
      'move-deadline': (what: string, to: string) => `Move the deadline of ${what} to ${to}`,
      'shorten-tasks': (what: string, by: string) => `Shorten ${what} by ${by}`,
      'schedule-automatically': (what: string, _to: string) => `Let ${what} follow its links`,
      'choose-calendar': (_what: string, _to: string) => 'Choose another working schedule',
      'add-working-hours': (_what: string, _to: string) => 'Give the working schedule hours',
      'load-task': (what: string, _to: string) => `Show ${what} too`,
      'drop-task': (what: string, _to: string) => `Leave ${what} out`,
    },
  },
  why: {
    criticalPath: 'Critical path',
    criticalHint: 'Show what the end of the plan hangs on, and how far the rest may go',
    because: (reason: string) => `Starts here: ${reason}`,
    ends: (reason: string) => `Ends here: ${reason}`,
    /** The end of the way back from a date. */
    root: (key: string, reason: string) => `It goes back to ${key}: ${reason}`,
    /** Working days between start and end. */
    length: (days: number) => `${count(days, 'working day', 'working days')} of work from its start`,
    lastPart: (key: string) => `its last part is ${key}`,
    preview: {
      stays: (shift: string) => `stays, needs ${shift}`,
      late: (shift: string) => `${shift}, late`,
    },
    critical: 'Critical: the end of the plan hangs on it',
    slack: (days: number) =>
      days === 0 ? 'Slack: less than a day' : `Slack: ${count(days, 'working day', 'working days')}`,
    /** Days of work between the two ends; negative for a lead. */
    lag: (days: number) => {
      if (days === 0) return '';
      return `${amount(Math.abs(days))} d ${days > 0 ? 'after' : 'before'}`;
    },
    links: {
      FS: (key: string, lag: string) => `${afterLag(lag, 'the first working time after')} ${key} ends`,
      SS: (key: string, lag: string) => `${afterLag(lag, 'together with the start of')} ${key}`,
      FF: (key: string, lag: string) => `so that it ends ${afterLag(lag, 'with')} ${key}`,
      SF: (key: string, lag: string) => `so that it ends ${afterLag(lag, 'when')} ${key} starts`,
    },
    put: (on: string) => `its date in Jira is ${on}`,
    constraints: {
      ASAP: (_on: string) => 'as soon as possible',
      ALAP: (_on: string) => 'as late as possible',
      SNET: (on: string) => `it may not start before ${on}`,
      SNLT: (on: string) => `it must start by ${on}`,
      FNET: (on: string) => `it may not end before ${on}`,
      FNLT: (on: string) => `it must end by ${on}`,
      MSO: (on: string) => `it must start on ${on}`,
      MFO: (on: string) => `it must end on ${on}`,
    },
    children: (key: string) => `its first part is ${key}`,
    late: 'as late as possible',
    plain: {
      'project-start': 'the plan starts here',
      manual: 'set by hand',
      fixed: 'it stands outside this plan',
      actual: 'it has begun',
      duration: 'its duration',
      delay: 'it is held back for its people',
      'status-date': 'nothing more can be done before today',
    },
  },
};
