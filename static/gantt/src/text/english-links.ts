// English, links between issues: drawn, changed, refused, and issues moved in and out of parents. Part of `english`.
import { amount } from './english-count';

export const englishLinks = {
  links: {
    arrow: (from: string, to: string) => `${from} → ${to}`,
    label: (from: string, to: string) => `Link ${from} → ${to}`,
    types: {
      FS: 'Finish to start',
      SS: 'Start to start',
      FF: 'Finish to finish',
      SF: 'Start to finish',
    },
    short: { FS: '', SS: 'start to start', FF: 'finish to finish', SF: 'start to finish' },
    type: 'Type',
    lag: 'Lag in working days',
    more: 'A day more',
    less: 'A day less',
    days: (days: number) => `${days < 0 ? '−' : '+'}${amount(Math.abs(days))} d`,
    soft: 'Drawn only: it moves no date.',
    remove: 'Remove link',
    from: (key: string) => `${key} → …`,
    begin: (key: string) =>
      `Link from ${key}: go to the row where it leads, then Enter. T changes the type, + and − the lag, Esc gives it up.`,
    spoken: (link: string) => `${link}. T changes the type, + and − the lag, Delete removes it.`,
    loop: {
      title: 'This would close a loop',
      text: 'Each would wait for the one before it, and none could begin.',
      cancel: 'Cancel',
      instead: (from: string, to: string) => `Remove ${from} → ${to} instead`,
    },
    refused: {
      same: 'An issue can’t be linked to itself.',
      family: 'An issue can’t be linked to what stands above or below it.',
      'not-an-issue': 'Only issues that you can see can be linked.',
      'no-type': 'No link type of this site puts issues in order. An administrator can choose one.',
      'read-only': 'Jira does not let you link issues here.',
    },
    nested: (key: string, under: string) => `${key} stands below ${under} now`,
    unnested: (key: string) => `${key} stands below nothing now`,
    nestRefused: {
      'read-only': (_key: string, _under: string) => 'Jira does not let you edit issues here.',
      locked: (key: string, _under: string) => `You can't edit ${key} in Jira.`,
      first: (key: string, _under: string) => `Nothing stands before ${key} that it could go below.`,
      top: (key: string, _under: string) => `${key} stands below nothing already.`,
      level: (key: string, under: string) => `Jira’s levels don’t let ${key} stand below ${under}.`,
      'sub-task': (key: string, _under: string) => `${key} is a sub-task: it can’t stand alone.`,
      'not-an-issue': (_key: string, _under: string) => 'Jira doesn’t have this issue yet.',
    },
  },
};
