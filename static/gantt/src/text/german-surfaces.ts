// German, second part: what stands beside and over the chart. Part of `german`.
import type { englishSurfaces } from './english-surfaces';
import { amount, changes, count, issues, plural } from './german-count';
import { germanKeys } from './german-keys';

export const germanSurfaces: typeof englishSurfaces = {
  close: 'Schließen',
  firstSteps: {
    name: 'Erste Schritte',
    title: 'Ein erster Entwurf des Plans',
    text: (n) =>
      `${issues(n)} ${plural(n, 'hat', 'haben')} noch keine Daten. Hier steht, was Jira dafür schon nahelegt. Schraffierte Balken sind nur gezeichnet; keiner davon steht in Jira, bevor er angenommen ist.`,
    nothing: 'Hier gibt es keinen Entwurf: Jeder Vorgang, von dem Jira etwas weiß, hat seine Daten.',
    origins: {
      sprint: 'Aus dem Sprint der Vorgänge',
      link: 'Nach dem blockierenden Vorgang',
      version: 'Aus der Fix-Version',
      parent: 'Aus dem übergeordneten Vorgang',
      estimate: 'Nur aus der Schätzung',
    },
    review: 'Prüfen und annehmen …',
    keep: 'Als Entwurf behalten',
    drop: 'Entwurf entfernen',
    setUp: 'Eingerichtet für dieses Projekt',
    dates: 'Daten',
    bothDates: 'Balken beginnen am Startdatum und enden am Fälligkeitsdatum',
    onlyDue: 'Kein Feld für das Startdatum zugeordnet: Balken stehen auf dem Fälligkeitsdatum',
    onlyStart: 'Kein Feld für das Fälligkeitsdatum zugeordnet: Balken stehen auf dem Startdatum',
    noDates: 'Weder für Start noch für Fälligkeit ist ein Feld zugeordnet',
    suggested: 'Nach Name und Typ vorgeschlagen.',
    change: 'Zu ändern unter Projekteinstellungen → Gantt.',
    ask: 'Die Projektadministratoren können das ändern.',
    workingTime: 'Arbeitszeit',
    standardWeek: 'Montag bis Freitag',
    foundUnder: 'Jederzeit wieder zu finden unter ⋯ → Erste Schritte.',
    sketched: (n) => `${amount(n)} entworfen`,
  },
  review: {
    title: 'Entwurf prüfen',
    intro: 'Noch steht nichts in Jira. Angehaktes bekommt dort diese Daten; der Rest bleibt Entwurf.',
    all: 'Alle',
    byOrigin: 'Nach Herkunft',
    list: 'Entworfene Vorgänge',
    dates: (from, to) => (from === to ? from : `${from} – ${to}`),
    locked: 'In Jira nicht bearbeitbar',
    preview: (n) =>
      n === 0
        ? 'Kein Vorgang angehakt'
        : `${issues(n)} ${plural(n, 'bekommt', 'bekommen')} Daten · Beobachter werden benachrichtigt`,
    accept: (n) => `${amount(n)} annehmen`,
    cancel: 'Abbrechen',
    progressTitle: 'Wird in Jira geschrieben',
    written: (done, total) => `${amount(done)} von ${amount(total)} geschrieben`,
    stop: 'Anhalten',
    stopped: (done, rest) =>
      `${amount(done)} geschrieben. ${issues(rest)} ${plural(rest, 'bleibt', 'bleiben')} Entwurf.`,
    refused: (done, n) => `${amount(done)} geschrieben. ${count(n, 'wurde', 'wurden')} abgelehnt.`,
    retry: (n) => (n === 1 ? 'Erneut versuchen' : `${amount(n)} erneut versuchen`),
    takeBack: 'Alle zurücknehmen',
    leave: 'Läuft nach dem Schließen weiter.',
  },
  ghost: {
    label: 'Entworfene Daten',
    only: 'Nur gezeichnet, nicht in Jira',
    accept: 'Annehmen',
    dismiss: 'Verwerfen',
  },
  keys: germanKeys,
  refusals: {
    title: (n) => `${changes(n)} nicht gespeichert`,
    many: (n, keys) =>
      `${changes(n)} ${plural(n, 'wurde', 'wurden')} nicht gespeichert und zurückgesetzt: ${keys}.`,
    intro:
      'In Jira stehen diese Vorgänge wie zuvor. Jeder Grund steht in Jiras eigenen Worten, soweit genannt.',
    list: 'Nicht gespeicherte Änderungen',
    discard: 'Verwerfen',
    retryOne: (key) => `Erneut versuchen: ${key}`,
    discardOne: (key) => `Verwerfen: ${key}`,
    retryAll: (n) => (n === 1 ? 'Erneut versuchen' : `Alle ${amount(n)} erneut versuchen`),
    discardAll: (n) => (n === 1 ? 'Verwerfen' : `Alle ${amount(n)} verwerfen`),
  },
  conflicts: {
    someone: 'Jemand',
    justNow: 'gerade eben',
    count: (n) => count(n, 'Konflikt', 'Konflikte'),
    sentence: (by, deed, ago) => `${by} ${deed}, ${ago}.`,
    moved: (key, to) => `hat ${key} auf ${to} verschoben`,
    undated: (key) => `hat die Daten von ${key} entfernt`,
    renamed: (key, to) => `hat ${key} in „${to}“ umbenannt`,
    assigned: (key, to) => `hat ${key} an ${to} übergeben`,
    unassigned: (key) => `hat die Zuweisung von ${key} entfernt`,
    labelled: (key) => `hat die Stichwörter von ${key} geändert`,
    several: (key, n) => `hat ${count(n, 'Feld', 'Felder')} von ${key} geändert`,
    kept: 'Die fremde Änderung steht in Jira; die eigene bleibt hier bis zur Wahl erhalten.',
    label: (key) => `Fremde und eigene Änderung von ${key}`,
    lookAtBoth: 'Beide ansehen',
    lookAtAll: (n) => `Alle ${amount(n)} ansehen`,
    many: (n, keys) =>
      `${issues(n)} ${plural(n, 'wurde', 'wurden')} gleichzeitig von jemand anderem geändert: ${keys}. Die eigenen Änderungen bleiben hier bis zur Wahl erhalten.`,
    title: (n) => `${changes(n)} ${plural(n, 'trifft', 'treffen')} auf fremde`,
    intro:
      'Fremde Änderungen stehen in Jira. Die eigenen bleiben hier bis zur Wahl erhalten; andere Felder sind schon zusammengeführt.',
    field: 'Feld',
    before: 'Vorher',
    theirs: 'Fremd',
    mine: 'Eigen',
    none: 'nichts',
    allTheirs: 'Alle fremden behalten',
    allMine: 'Alle eigenen behalten',
  },
  nothingFound: {
    title: 'Kein Vorgang passt',
    text: (filters, n) =>
      `${count(filters, 'Filter blendet', 'Filter blenden')} ${n === 1 ? 'den einzigen Vorgang' : `alle ${issues(n)}`} aus.`,
    clear: 'Filter leeren',
  },
  arrivals: {
    changed: (n) =>
      `${issues(n)} ${plural(n, 'wurde', 'wurden')} seit dem Öffnen der Seite in Jira geändert.`,
    next: 'Nächsten zeigen',
    seen: 'Gesehen',
  },
  connection: {
    offline: (n) =>
      n === 0
        ? 'Keine Verbindung. Ansehen geht weiter; Änderungen warten hier, bis die Verbindung zurück ist.'
        : `Keine Verbindung. ${changes(n)} ${plural(n, 'wartet', 'warten')} hier und ${plural(n, 'geht', 'gehen')} von selbst hinaus, sobald die Verbindung zurück ist.`,
    noAnswer: (n) =>
      `Jira war nicht zu erreichen. ${changes(n)} ${plural(n, 'ist', 'sind')} hier aufgehoben und ${plural(n, 'wurde', 'wurden')} nicht geschrieben.`,
    signedOut: (n) =>
      `Von Jira abgemeldet. Nichts ist verloren: in einem anderen Tab anmelden, dann erneut versuchen. ${changes(n)} ${plural(n, 'ist', 'sind')} hier aufgehoben.`,
    brokeOff: (read, about) =>
      about === null
        ? `${issues(read)} ${plural(read, 'ist', 'sind')} hier; der Rest war nicht zu lesen.`
        : `${amount(read)} von etwa ${amount(Math.max(about, read))} Vorgängen sind hier; der Rest war nicht zu lesen.`,
    readOnlyWorks: 'Zoom, Suche, Filter und Spalten gehen wie immer; Balken bleiben, wo sie sind.',
    chooseField: 'Unter Projekteinstellungen → Gantt eines wählen.',
  },
};
