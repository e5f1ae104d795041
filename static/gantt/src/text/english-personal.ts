// English: what a person sets for themselves, and projects that the site keeps the chart out of. Part of `english`.
import { amount, count } from './english-count';

export const englishPersonal = {
  personal: {
    name: 'Personal settings',
    intro: 'Only for you, on every project and device. They take effect at once.',
    unsent: 'Not saved yet. Your settings hold on this page and are sent again with the next change.',
    lengths: {
      days: (n: number) => `${amount(n)} d`,
      hours: (n: number) => `${amount(n)} h`,
      jira: (weeks: number, days: number) =>
        [weeks > 0 ? `${amount(weeks)}w` : '', days > 0 || weeks === 0 ? `${amount(days)}d` : '']
          .filter((part) => part !== '')
          .join(' '),
    },
    groups: {
      dates: 'Dates',
      chart: 'Chart',
      colours: 'Colours',
      motion: 'Motion',
      language: 'Language',
      keys: 'Keys',
    },
    firstDay: 'First day of the week',
    firstDays: { monday: 'Monday', saturday: 'Saturday', sunday: 'Sunday' },
    dateFormat: 'Dates are written',
    dateFormats: {
      language: 'As the language does',
      'day-month': 'Day first',
      'month-day': 'Month first',
      iso: 'Year-month-day',
    },
    duration: 'Durations',
    durations: { days: 'In days (7 d)', hours: 'In hours (56 h)', jira: 'Like Jira (1w 2d)' },
    density: 'Rows',
    densities: { compact: 'Compact', standard: 'Standard', comfortable: 'Comfortable' },
    labels: 'Names of bars',
    labelPlaces: { beside: 'In or beside the bar', inside: 'In the bar only', none: 'None' },
    zoom: 'Zoom to begin with',
    zoomKept: 'As the view has it',
    snap: 'Bars move by',
    snaps: { day: 'Days', week: 'Weeks' },
    colour: 'Bars and status',
    colours: {
      standard: 'Standard',
      'colour-blind-safe': 'Safe for colour-blind eyes',
      'high-contrast': 'High contrast',
    },
    motions: 'Movement',
    motionChoices: { system: 'As the system says', reduced: 'Reduced' },
    languageLabel: 'Language of the chart',
    languages: { jira: 'As in Jira', en: 'English', de: 'Deutsch' },
    letters: 'Single letters are shortcuts',
    reset: 'Reset all',
    remove: 'Delete my settings…',
    removeAsk: (views: number, layers: number) =>
      `This deletes your settings, ${count(views, 'view')} that you saved for yourself and your changes to ${count(layers, 'view')}. Nothing in Jira changes. It can't be undone.`,
    removeNow: 'Delete them',
    keep: 'Keep them',
    removeFailed: 'They could not be deleted just now. Nothing was changed.',
  },
  projectOff: {
    on: 'Use it in this project',
    failed: 'The project could not be switched on just now. Nothing was changed.',
  },
};
