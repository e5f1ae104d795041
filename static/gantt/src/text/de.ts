// German: every sentence of the app, without addressing anybody. An issue is a "Vorgang", as in Jira itself.
import type { english } from './en';
import { amount, changes, count, days, issues, percent, plural } from './german-count';
import { germanConfiguration } from './german-configuration';
import { germanContexts } from './german-contexts';
import { germanLinks } from './german-links';
import { germanPages } from './german-pages';
import { germanPersonal } from './german-personal';
import { germanSchedules } from './german-schedules';
import { germanSurfaces } from './german-surfaces';
import { germanTools } from './german-tools';
import { germanWhy } from './german-why';

const deeds: Readonly<Record<Parameters<typeof english.step>[0], string>> = {
  move: 'verschieben',
  resize: 'in der Dauer ändern',
  rename: 'umbenennen',
  assign: 'zuweisen',
  label: 'mit Stichwörtern versehen',
  date: 'datieren',
  accept: 'annehmen',
  create: 'erstellen',
  rank: 'im Rang ändern',
  nest: 'ein- oder ausrücken',
  link: 'verknüpfen',
  unlink: 'lösen',
  relink: 'anders verknüpfen',
};

export const german: typeof english = {
  ...germanConfiguration,
  ...germanContexts,
  ...germanLinks,
  ...germanPersonal,
  ...germanSchedules,
  ...germanSurfaces,
  ...germanTools,
  ...germanWhy,
  ...germanPages,
  locale: 'de-DE',
  app: { name: 'Gantt', timePlan: 'Zeitplan' },
  columns: {
    issue: 'Vorgang',
    key: 'Schlüssel',
    assignee: 'Zugewiesen',
    status: 'Status',
    start: 'Start',
    due: 'Fällig',
    duration: 'Dauer',
    progress: 'Fortschritt',
    labels: 'Stichwörter',
    sprint: 'Sprint',
    versions: 'Versionen',
    type: 'Typ',
    priority: 'Priorität',
    resize: (title) => `Breite von ${title}`,
    moved: (title, place) => `${title} ist jetzt Spalte ${amount(place)}`,
    days,
  },
  emptyGroup: {
    project: 'Kein Projekt',
    assignee: 'Nicht zugewiesen',
    status: 'Kein Status',
    sprint: 'Kein Sprint',
    version: 'Keine Version',
    type: 'Kein Typ',
  },
  sketchOrigin: {
    sprint: (name) => name,
    version: (name) => `Version ${name}`,
    estimate: () => 'aus der Schätzung',
    parent: (name) => `innerhalb von ${name}`,
    link: (name) => `nach ${name}`,
  },
  stages: { todo: 'Zu erledigen', doing: 'In Arbeit', done: 'Fertig' },
  zoom: {
    year: 'Jahre',
    quarter: 'Quartale',
    month: 'Monate',
    week: 'Wochen',
    day: 'Tage',
    hour: 'Stunden',
    in: 'Vergrößern',
    out: 'Verkleinern',
    label: 'Maßstab',
  },
  toolbar: {
    more: 'Mehr',
    today: 'Heute',
    refresh: 'Aus Jira neu laden',
    expandAll: 'Alle aufklappen',
    collapseAll: 'Alle zuklappen',
    fields: 'Datumsfelder wählen',
    openInJira: (key) => `${key} in Jira öffnen`,
    undo: (step) => (step ? `Rückgängig: ${step}` : 'Nichts rückgängig zu machen'),
    redo: (step) => (step ? `Wiederholen: ${step}` : 'Nichts zu wiederholen'),
    label: 'Diagramm',
  },
  step: (verb, key, n) => {
    const rest = n - 1;
    const more = rest === 0 ? '' : ` und ${count(rest, 'weiteren Vorgang', 'weitere Vorgänge')}`;
    return `${key}${more} ${deeds[verb]}`;
  },
  save: {
    saved: 'Alle Änderungen sind in Jira',
    saving: (n) => `${amount(n)} ${plural(n, 'wird', 'werden')} gespeichert …`,
    kept: (n) => `${changes(n)} ${plural(n, 'wartet', 'warten')} auf Jira`,
    waiting: (n, seconds) =>
      `Jira bittet um ${amount(seconds)} s Geduld. ${changes(n)} ${plural(n, 'ist', 'sind')} aufgehoben und ${plural(n, 'geht', 'gehen')} von selbst hinaus.`,
    refused: (n) => `${amount(n)} nicht gespeichert`,
  },
  footer: {
    issues: (n) => plural(n, 'Vorgang', 'Vorgänge'),
    shown: (shown, all) => `${amount(shown)} von ${amount(all)} gezeigt`,
    reading: (read, about) =>
      about === null
        ? `Vorgänge werden gelesen: ${amount(read)}`
        : `Vorgänge werden gelesen: ${amount(read)} von etwa ${amount(Math.max(about, read))}`,
    waiting: (seconds) => `Jira bittet um ${amount(seconds)} s Geduld. Das Lesen geht von selbst weiter.`,
    stopped: (read) => `Angehalten nach ${count(read, 'Vorgang', 'Vorgängen')}`,
    stop: 'Hier anhalten',
    resume: 'Den Rest lesen',
    finish: 'Ende',
    undated: (n) => `${amount(n)} ohne Datum`,
    broken: (n) => `${amount(n)} ausgelassen`,
    selected: (n) => `${amount(n)} ausgewählt`,
    legend: 'Legende',
    readOnly: 'Dieses Projekt ist nur zum Ansehen. Jira lässt seine Vorgänge nicht bearbeiten.',
  },
  tooltip: {
    dates: (from, to) => (from === to ? from : `${from} bis ${to}`),
    workingDays: (n) => count(n, 'Arbeitstag', 'Arbeitstage'),
    sources: {
      'finish-only': 'Nur ein Fälligkeitsdatum ist gesetzt',
      'start-only': 'Nur ein Startdatum ist gesetzt',
      reversed: 'Das Fälligkeitsdatum liegt vor dem Startdatum',
      'rolled-up': 'Aus den Vorgängen darunter',
    },
    percent,
    done: (share) => `${percent(share)} erledigt`,
    restricted: 'Jira zeigt diesen Vorgang nicht. Er steht hier für das, was darunter liegt.',
    open: 'Doppelklick öffnet in Jira',
    locked: (key) => `${key} ist in Jira nicht bearbeitbar.`,
  },
  describe: {
    days: (n) => count(n, 'Arbeitstag', 'Arbeitstage'),
    range: (from, to) => `${from} bis ${to}`,
    undated: 'ohne Datum',
    stages: { todo: 'zu erledigen', doing: 'in Arbeit', done: 'fertig' },
    critical: 'kritisch',
    milestone: (day) => `Meilenstein am ${day}`,
    after: (keys) => `nach ${keys}`,
    restricted: 'Verborgener Vorgang',
    percentDone: (share) => `${percent(share)} erledigt`,
  },
  chart: {
    today: (day) => `Heute ${day}`,
    shift: (n) => `${n < 0 ? '−' : '+'}${days(Math.abs(n))}`,
    starts: (day) => `Start ${day}`,
    ended: (day) => `Ende ${day}`,
    grid: 'Vorgänge und ihre Balken',
    splitter: 'Breite der Vorgangsliste',
    expand: 'Aufklappen',
    collapse: 'Zuklappen',
    unassigned: 'Nicht zugewiesen',
    group: (name) => `Gruppe ${name}`,
    groupLocked: 'Eine Gruppe ist kein Vorgang: Hier gibt es nichts zu bearbeiten.',
    groupCount: issues,
    bar: 'Balken',
    late: 'verspätet',
    ranked: (place, of) => `Platz ${amount(place)} von ${amount(of)}`,
    rankRefused: {
      'other-parent': 'Der Rang gilt unter Vorgängen mit demselben übergeordneten Vorgang.',
      'not-ranked': 'Zeilen lassen sich verschieben, solange nach Rang sortiert ist.',
      locked: 'Dieser Vorgang lässt sich in Jira nicht verschieben.',
    },
  },
  refusal: {
    forbidden: (key) => `${key} ist in Jira nicht bearbeitbar und steht wieder wie zuvor.`,
    invalid: (_key, details) => `Jira hat abgelehnt: ${quote(details)} Nichts wurde geändert.`,
    conflict: (key) =>
      `${key} wurde inzwischen in Jira geändert. Es gelten die Daten aus Jira; die eigenen wurden nicht geschrieben.`,
    gone: (key) => `${key} gibt es nicht mehr oder ist nicht mehr sichtbar. Nichts wurde geändert.`,
    'rate-limited': (key) =>
      `Jira hatte keinen Platz für die Änderung von ${key}. Alles steht wieder wie zuvor.`,
    'session-over': () =>
      'Von Jira abgemeldet. Nichts ist verloren: in einem anderen Tab anmelden, dann erneut versuchen.',
    offline: (key) => `Keine Verbindung. Die Änderung von ${key} wurde nicht geschrieben.`,
    unavailable: (key) => `Jira hat nicht geantwortet. Die Änderung von ${key} wurde nicht geschrieben.`,
    'scope-lost': () =>
      'Die App darf nicht mehr in Jira schreiben. Nichts wurde geändert: Jira-Administratoren können sie erneut genehmigen.',
    'no-type': () => 'Dieses Projekt hat für diese Stelle keinen Vorgangstyp. Nichts wurde erstellt.',
    'required-fields': (_key, fields) =>
      `Jira verlangt hier mehr als einen Namen: ${fields}. Der Vorgang lässt sich in Jira erstellen; hier wurde nichts erstellt.`,
    'may-not-link': (key) =>
      `${key} lässt sich mit diesen Rechten nicht verknüpfen. Nichts wurde geändert; Projektadministratoren vergeben das Recht „Vorgänge verknüpfen“.`,
    'no-link-type': () =>
      'Keine Verknüpfungsart dieser Site ordnet Vorgänge zeitlich. Nichts wurde verknüpft; Administratoren können eine wählen.',
    'no-delete': (key) =>
      `Das Löschen ist hier nicht erlaubt, daher bleibt ${key}. Projektadministratoren können den Vorgang in Jira löschen.`,
    'changed-since': (key) =>
      `${key} wurde seit dem Erstellen geändert und daher nicht gelöscht. In Jira ist das weiter möglich.`,
    'has-children': (key) =>
      `Unter ${key} stehen Vorgänge, daher wurde nicht gelöscht. Erst diese verschieben oder löschen, oder in Jira löschen.`,
    retry: 'Erneut versuchen',
    dismiss: 'Schließen',
    show: 'Zeigen',
  },
  conflict: {
    fields: {
      start: 'Start',
      due: 'Fällig',
      summary: 'Zusammenfassung',
      assignee: 'Zugewiesen',
      labels: 'Stichwörter',
    },
    keepTheirs: 'Fremde behalten',
    keepMine: 'Eigene behalten',
  },
};

/** Jira's own words, ended as a sentence. */
const quote = (details: string): string =>
  /[.!?]$/.test(details.trim()) ? details.trim() : `${details.trim()}.`;
