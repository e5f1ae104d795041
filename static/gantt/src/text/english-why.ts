// English, fourth part: why a date is where it is. Part of `english`.
import { amount, count } from './english-count';

const afterLag = (lag: string, first: string): string => (lag === '' ? first : lag);

export const englishWhy = {
  why: {
    criticalPath: 'Critical path',
    criticalHint: 'Show what the end of the plan hangs on, and how far the rest may go',
    because: (reason: string) => `Starts here: ${reason}`,
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
