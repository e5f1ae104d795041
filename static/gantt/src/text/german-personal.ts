// German: what a person sets for themselves, and projects that the site keeps the chart out of. Part of `german`.
import type { englishPersonal } from './english-personal';
import { amount, count, days } from './german-count';

export const germanPersonal: typeof englishPersonal = {
  personal: {
    name: 'Persönliche Einstellungen',
    intro: 'Nur für eine Person, in allen Projekten und auf allen Geräten. Sie gelten sofort.',
    unsent:
      'Noch nicht gespeichert. Die Einstellungen gelten auf dieser Seite und werden mit der nächsten Änderung erneut gesendet.',
    lengths: {
      days,
      hours: (n: number) => `${amount(n)}\u00a0h`,
      jira: (weeks: number, restDays: number) =>
        [weeks > 0 ? `${amount(weeks)}w` : '', restDays > 0 || weeks === 0 ? `${amount(restDays)}t` : '']
          .filter((part) => part !== '')
          .join(' '),
    },
    groups: {
      dates: 'Datum',
      chart: 'Diagramm',
      colours: 'Farben',
      motion: 'Bewegung',
      language: 'Sprache',
      keys: 'Tasten',
    },
    firstDay: 'Erster Tag der Woche',
    firstDays: { monday: 'Montag', saturday: 'Samstag', sunday: 'Sonntag' },
    dateFormat: 'Schreibweise',
    dateFormats: {
      language: 'Wie in der Sprache üblich',
      'day-month': 'Tag zuerst',
      'month-day': 'Monat zuerst',
      iso: 'Jahr-Monat-Tag',
    },
    duration: 'Dauer',
    durations: { days: 'In Tagen (7 T)', hours: 'In Stunden (56 h)', jira: 'Wie in Jira (1w 2t)' },
    density: 'Zeilen',
    densities: { compact: 'Kompakt', standard: 'Standard', comfortable: 'Großzügig' },
    labels: 'Namen der Balken',
    labelPlaces: { beside: 'Im Balken oder daneben', inside: 'Nur im Balken', none: 'Keine' },
    zoom: 'Zoom am Anfang',
    zoomKept: 'Wie in der Ansicht',
    snap: 'Balken bewegen sich um',
    snaps: { day: 'Tage', week: 'Wochen' },
    colour: 'Balken und Status',
    colours: {
      standard: 'Standard',
      'colour-blind-safe': 'Für Farbenblinde unterscheidbar',
      'high-contrast': 'Hoher Kontrast',
    },
    motions: 'Bewegung',
    motionChoices: { system: 'Wie im System', reduced: 'Reduziert' },
    languageLabel: 'Sprache des Diagramms',
    languages: { jira: 'Wie in Jira', en: 'English', de: 'Deutsch' },
    letters: 'Einzelne Buchstaben sind Tastenkürzel',
    reset: 'Alles zurücksetzen',
    remove: 'Meine Einstellungen löschen…',
    removeAsk: (views: number, layers: number) =>
      `Gelöscht werden die Einstellungen, ${count(views, 'eigene Ansicht', 'eigene Ansichten')} und Anpassungen an ${count(layers, 'Ansicht', 'Ansichten')}. In Jira ändert sich nichts. Das lässt sich nicht rückgängig machen.`,
    removeNow: 'Löschen',
    keep: 'Behalten',
    removeFailed: 'Das Löschen ist gerade nicht möglich. Nichts wurde geändert.',
  },
  projectOff: {
    on: 'In diesem Projekt verwenden',
    failed: 'Das Projekt ließ sich gerade nicht einschalten. Nichts wurde geändert.',
  },
};
