// English: every sentence of the app. Says what happened, what was kept and what to do next, in that order.
import { englishConfiguration } from './english-configuration';
import { amount, count } from './english-count';
import { englishContexts } from './english-contexts';
import { englishLinks } from './english-links';
import { englishPersonal } from './english-personal';
import { englishSchedules } from './english-schedules';
import { englishSurfaces } from './english-surfaces';
import { englishTools } from './english-tools';
import { englishWhy } from './english-why';

export const english = {
  ...englishConfiguration,
  ...englishContexts,
  ...englishLinks,
  ...englishPersonal,
  ...englishSchedules,
  ...englishSurfaces,
  ...englishTools,
  ...englishWhy,
  locale: 'en-GB',
  app: { name: 'Gantt', timePlan: 'Time Plan' },
  columns: {
    issue: 'Issue',
    key: 'Key',
    assignee: 'Assignee',
    status: 'Status',
    start: 'Start',
    due: 'Due',
    duration: 'Duration',
    progress: 'Progress',
    labels: 'Labels',
    sprint: 'Sprint',
    versions: 'Versions',
    type: 'Type',
    priority: 'Priority',
    resize: (title: string) => `Width of ${title}`,
    moved: (title: string, place: number) => `${title} is column ${amount(place)} now`,
    days: (n: number) => `${amount(n)} d`,
  },
  /** Heads of groups whose issues have nothing there. */
  emptyGroup: {
    project: 'No project',
    assignee: 'Unassigned',
    status: 'No status',
    sprint: 'No sprint',
    version: 'No version',
    type: 'No type',
  },
  /** Where a ghost bar comes from. */
  sketchOrigin: {
    sprint: (name: string) => name,
    version: (name: string) => `version ${name}`,
    estimate: (_name: string) => 'from the estimate',
    parent: (name: string) => `within ${name}`,
    link: (name: string) => `after ${name}`,
  },
  stages: { todo: 'To do', doing: 'In progress', done: 'Done' },
  zoom: {
    year: 'Years',
    quarter: 'Quarters',
    month: 'Months',
    week: 'Weeks',
    day: 'Days',
    hour: 'Hours',
    in: 'Zoom in',
    out: 'Zoom out',
    label: 'Zoom',
  },
  toolbar: {
    more: 'More',
    today: 'Today',
    refresh: 'Refresh from Jira',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    fields: 'Choose date fields',
    openInJira: (key: string) => `Open ${key} in Jira`,
    undo: (step: string | null) => (step ? `Undo ${step}` : 'Nothing to undo'),
    redo: (step: string | null) => (step ? `Redo ${step}` : 'Nothing to redo'),
    label: 'Chart',
  },
  step: (
    verb:
      | 'move'
      | 'resize'
      | 'rename'
      | 'assign'
      | 'label'
      | 'date'
      | 'accept'
      | 'create'
      | 'rank'
      | 'nest'
      | 'link'
      | 'unlink'
      | 'relink',
    key: string,
    n: number,
  ) => {
    const deed = verb === 'nest' ? 'move in or out' : verb === 'relink' ? 'change the link to' : verb;
    return n === 1 ? `${deed} ${key}` : `${deed} ${key} and ${count(n - 1, 'more issue')}`;
  },
  save: {
    saved: 'All changes are in Jira',
    saving: (n: number) => `Saving ${amount(n)}…`,
    kept: (n: number) => `${count(n, 'change waits', 'changes wait')} for Jira`,
    waiting: (n: number, seconds: number) =>
      `Jira asked us to wait ${amount(seconds)} s. Your ${count(n, 'change is', 'changes are')} kept and ${n === 1 ? 'goes' : 'go'} out by ${n === 1 ? 'itself' : 'themselves'}.`,
    refused: (n: number) => `${amount(n)} not saved`,
  },
  footer: {
    issues: (n: number): string => (n === 1 ? 'issue' : 'issues'),
    shown: (shown: number, all: number) => `${amount(shown)} of ${amount(all)} shown`,
    reading: (read: number, about: number | null) =>
      about === null
        ? `Reading issues: ${amount(read)}`
        : `Reading issues: ${amount(read)} of about ${amount(Math.max(about, read))}`,
    waiting: (seconds: number) => `Jira asked us to wait ${amount(seconds)} s. Reading goes on by itself.`,
    stopped: (read: number) => `Stopped after ${count(read, 'issue')}`,
    stop: 'Stop here',
    resume: 'Read the rest',
    finish: 'Finish',
    undated: (n: number) => `${amount(n)} without dates`,
    broken: (n: number) => `${amount(n)} left out`,
    selected: (n: number) => `${amount(n)} selected`,
    legend: 'Legend',
    readOnly: 'You can look at this project. Jira does not let you edit its issues.',
  },
  tooltip: {
    dates: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    workingDays: (n: number) => count(n, 'working day'),
    sources: {
      'finish-only': 'Only a due date is set',
      'start-only': 'Only a start date is set',
      reversed: 'The due date lies before the start date',
      'rolled-up': 'From the issues below it',
    },
    percent: (share: number) => `${Math.round(share * 100)} %`,
    done: (share: number) => `${Math.round(share * 100)} % done`,
    restricted: 'Jira does not show you this issue. It stands here for what lies below it.',
    open: 'Double-click opens it in Jira',
    locked: (key: string) => `You can't edit ${key} in Jira.`,
  },
  describe: {
    days: (n: number) => count(n, 'working day'),
    range: (from: string, to: string) => `${from} to ${to}`,
    undated: 'no dates',
    stages: { todo: 'to do', doing: 'in progress', done: 'done' },
    critical: 'critical',
    milestone: (day: string) => `milestone on ${day}`,
    after: (keys: string) => `after ${keys}`,
    restricted: 'Restricted issue',
    percentDone: (share: number) => `${Math.round(share * 100)} % done`,
  },
  chart: {
    today: (day: string) => `Today ${day}`,
    shift: (days: number) => `${days < 0 ? '−' : '+'}${amount(Math.abs(days))} d`,
    starts: (day: string) => `starts ${day}`,
    ended: (day: string) => `ended ${day}`,
    grid: 'Issues and their bars',
    splitter: 'Width of the issue list',
    expand: 'Expand',
    collapse: 'Collapse',
    unassigned: 'Unassigned',
    group: (name: string) => `Group ${name}`,
    groupLocked: 'A group is not an issue: it has nothing to edit.',
    groupCount: (issues: number) => count(issues, 'issue'),
    bar: 'Bar',
    late: 'late',
    ranked: (place: number, of: number) => `Place ${amount(place)} of ${amount(of)}`,
    rankRefused: {
      'other-parent': 'Issues are ranked among those of the same parent.',
      'not-ranked': 'Rows can be moved while they are sorted by rank.',
      locked: "You can't move this issue in Jira.",
    },
  },
  refusal: {
    forbidden: (key: string) => `You can't edit ${key} in Jira. It is back where it was.`,
    invalid: (_key: string, details: string) => `Jira refused: ${quote(details)} Nothing was changed.`,
    conflict: (key: string) =>
      `${key} was changed in Jira meanwhile. It now shows Jira's dates; yours were not written.`,
    gone: (key: string) => `${key} is no longer there, or you may no longer see it. Nothing was changed.`,
    'rate-limited': (key: string) => `Jira had no room for the change of ${key}. It is back where it was.`,
    'session-over': () =>
      'You are signed out of Jira. Nothing is lost: sign in in another tab, then try again.',
    offline: (key: string) => `You are offline. The change of ${key} was not written.`,
    unavailable: (key: string) => `Jira did not answer. The change of ${key} was not written.`,
    'scope-lost': () =>
      'The app may no longer write to Jira. Nothing was changed: ask a Jira administrator to approve the app again.',
    'no-type': () => 'This project has no issue type for that place. Nothing was made.',
    'required-fields': (_key: string, fields: string) =>
      `Jira asks for more than a name here: ${fields}. Make this issue in Jira; nothing was made.`,
    'may-not-link': (key: string) =>
      `You may not link ${key} in Jira. Nothing was changed: ask a project administrator for “Link issues”.`,
    'no-link-type': () =>
      'This site has no link type that puts issues in order. Nothing was linked: an administrator can choose one.',
    'no-delete': (key: string) =>
      `You may not delete issues here, so ${key} stays. Ask a project administrator to delete it in Jira.`,
    'changed-since': (key: string) =>
      `${key} was changed since you made it, so it was not deleted. You can still delete it in Jira.`,
    'has-children': (key: string) =>
      `Issues stand below ${key}, so it was not deleted. Move or delete them first, or delete it in Jira.`,
    retry: 'Try again',
    dismiss: 'Dismiss',
    show: 'Show',
  },
  conflict: {
    fields: { start: 'Start', due: 'Due', summary: 'Summary', assignee: 'Assignee', labels: 'Labels' },
    keepTheirs: 'Keep theirs',
    keepMine: 'Keep mine',
  },
  problems: {
    'no-project-access': {
      title: "You can't open this project",
      text: "Jira says you may not browse it. The project's administrators can change that.",
    },
    'no-context': {
      title: "You can't open this view",
      text: 'It is not there, or it is not shared with you. Whoever sent you the link can share it.',
    },
    'not-enabled': {
      title: 'Not switched on for you',
      text: 'A site administrator decides who uses the Gantt chart.',
    },
    'project-off': {
      title: 'Not used in this project',
      text: 'The Gantt chart is switched on for other projects of this site. A site administrator can switch it on here.',
    },
    anonymous: {
      title: 'Sign in to see the plan',
      text: 'Jira does not know who you are. Sign in, then open this page again.',
    },
    'session-over': {
      title: 'You are signed out of Jira',
      text: 'Nothing is lost: sign in in another tab, then try again.',
    },
    'scope-lost': {
      title: 'The app may no longer read Jira here',
      text: "Jira refused the app itself, not you. A site administrator can approve the app's permissions again.",
    },
    'rate-limited': {
      title: 'Jira asked us to wait',
      text: 'Too many requests were made on this site. Nothing is lost; try again in a moment.',
    },
    offline: { title: 'You are offline', text: 'The plan can be read as soon as the connection is back.' },
    'jira-unavailable': { title: 'Jira does not answer', text: 'Nothing is lost. Try again in a moment.' },
    'app-unavailable': {
      title: "The app's own settings could not be read",
      text: 'Your issues are safe in Jira. Try again in a moment.',
    },
    unexpected: {
      title: 'The page could not be opened',
      text: 'Your issues are safe in Jira. Try again; the details below help support.',
    },
    retry: 'Try again',
    back: 'Back',
    reload: 'Reload',
    details: 'Details',
  },
  empty: {
    title: 'Nothing to plan yet',
    text: 'Issues of this project appear here as soon as there are some.',
  },
  messages: {
    broken: (n: number, keys: string) =>
      `${count(n, 'issue')} could not be read and ${n === 1 ? 'is' : 'are'} left out: ${keys}.`,
    showWhy: 'Show why',
    hideWhy: 'Hide why',
    noStart: 'No start date field is mapped, so only due dates can be shown and moved.',
    noStartTitle: 'Bars begin at the due date',
    chooseField: 'Choose a field',
    askAdmin: 'Ask a project administrator.',
  },
  portfolio: {
    title: 'Portfolio',
    intro: 'Projects that you may browse. Each opens its own time plan.',
    empty: 'Jira shows you no project on this site.',
    open: (name: string) => `Open ${name}`,
  },
};

/** Jira's own words, ended as a sentence. */
const quote = (details: string): string =>
  /[.!?]$/.test(details.trim()) ? details.trim() : `${details.trim()}.`;
