// German: problems, settings and pages beside the plan. Part of `german`.
import type { english } from './en';
import { issues, plural } from './german-count';

type Pages = Pick<typeof english, 'problems' | 'empty' | 'messages' | 'settings' | 'portfolio' | 'admin'>;

export const germanPages: Pages = {
  problems: {
    'no-project-access': {
      title: 'Dieses Projekt lässt sich nicht öffnen',
      text: 'Laut Jira fehlt die Berechtigung, es anzusehen. Die Projektadministratoren können das ändern.',
    },
    'no-context': {
      title: 'Diese Ansicht lässt sich nicht öffnen',
      text: 'Es gibt sie nicht, oder sie ist nicht freigegeben. Wer den Link geschickt hat, kann sie freigeben.',
    },
    'not-enabled': {
      title: 'Nicht freigeschaltet',
      text: 'Site-Administratoren entscheiden, wer das Gantt-Diagramm verwendet.',
    },
    'project-off': {
      title: 'In diesem Projekt nicht in Gebrauch',
      text: 'Das Gantt-Diagramm ist für andere Projekte dieser Site eingeschaltet. Site-Administratoren können es hier einschalten.',
    },
    anonymous: {
      title: 'Für den Plan bitte anmelden',
      text: 'Jira weiß nicht, wer hier ist. Nach dem Anmelden diese Seite erneut öffnen.',
    },
    'session-over': {
      title: 'Von Jira abgemeldet',
      text: 'Nichts ist verloren: in einem anderen Tab anmelden, dann erneut versuchen.',
    },
    'scope-lost': {
      title: 'Die App darf Jira hier nicht mehr lesen',
      text: 'Jira hat die App selbst abgelehnt, keine Person. Site-Administratoren können ihre Berechtigungen erneut genehmigen.',
    },
    'rate-limited': {
      title: 'Jira bittet um Geduld',
      text: 'Auf dieser Site gab es zu viele Anfragen. Nichts ist verloren; bitte gleich erneut versuchen.',
    },
    offline: {
      title: 'Keine Verbindung',
      text: 'Der Plan lässt sich lesen, sobald die Verbindung zurück ist.',
    },
    'jira-unavailable': {
      title: 'Jira antwortet nicht',
      text: 'Nichts ist verloren. Bitte gleich erneut versuchen.',
    },
    'app-unavailable': {
      title: 'Die Einstellungen der App waren nicht zu lesen',
      text: 'Die Vorgänge sind sicher in Jira. Bitte gleich erneut versuchen.',
    },
    unexpected: {
      title: 'Die Seite ließ sich nicht öffnen',
      text: 'Die Vorgänge sind sicher in Jira. Bitte erneut versuchen; die Einzelheiten unten helfen dem Support.',
    },
    retry: 'Erneut versuchen',
    back: 'Zurück',
    reload: 'Neu laden',
    details: 'Einzelheiten',
  },
  empty: {
    title: 'Noch nichts zu planen',
    text: 'Vorgänge dieses Projekts erscheinen hier, sobald es welche gibt.',
  },
  messages: {
    broken: (n, keys) =>
      `${issues(n)} ${plural(n, 'war', 'waren')} nicht zu lesen und ${plural(n, 'fehlt', 'fehlen')} hier: ${keys}.`,
    showWhy: 'Grund zeigen',
    hideWhy: 'Grund ausblenden',
    noStart:
      'Für das Startdatum ist kein Feld zugeordnet, daher lassen sich nur Fälligkeitsdaten zeigen und ändern.',
    noStartTitle: 'Balken beginnen am Fälligkeitsdatum',
    chooseField: 'Feld wählen',
    askAdmin: 'Die Projektadministratoren können das ändern.',
  },
  settings: {
    title: 'Datumsfelder',
    intro:
      'Balken nehmen ihre Daten aus diesen Feldern. Eine Änderung gilt für alle, die dieses Projekt im Diagramm öffnen.',
    start: 'Startdatum',
    end: 'Fälligkeitsdatum',
    progress: 'Fortschritt',
    startHelp: 'An diesem Tag beginnt ein Balken. Zur Wahl stehen die Datumsfelder dieser Site.',
    endHelp: 'Mit diesem Tag endet ein Balken.',
    progressHelp:
      'Eine Zahl von 0 bis 100. Ohne sie ergibt sich der Fortschritt aus erfasster Arbeit und Schätzung.',
    none: 'Keines',
    fallback: (field, origin) =>
      origin === 'site' ? `Wie für die Site: ${field}` : `Wie vorgeschlagen: ${field}`,
    differs: (role, theirs, mine) => `${role}: fremde Wahl ${theirs}, eigene Wahl ${mine}`,
    byTime: 'Aus erfasster Arbeit',
    guessed: 'Nach Name und Typ vorgeschlagen. Speichern behält es bei.',
    set: 'Hier gesetzt',
    inherited: 'Von der Site übernommen',
    save: 'Felder speichern',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert. Das Diagramm verwendet jetzt diese Felder.',
    unsaved: 'Noch nicht gespeichert',
    noAccess: 'Nur Administratoren dieses Projekts können seine Felder ändern. So sind sie gesetzt:',
    conflict:
      'Inzwischen wurden andere Felder gespeichert. Die eigene Wahl ist nicht verloren; bitte entscheiden, welche bleibt.',
    keepTheirs: 'Fremde behalten',
    useMine: 'Eigene verwenden',
    loading: 'Die Felder dieser Site werden gelesen',
    failed: 'Die Felder ließen sich nicht speichern. Die Wahl bleibt hier erhalten; bitte erneut versuchen.',
  },
  portfolio: {
    title: 'Portfolio',
    intro: 'Die sichtbaren Projekte. Jedes öffnet seinen eigenen Zeitplan.',
    empty: 'Jira zeigt auf dieser Site kein Projekt.',
    open: (name) => `${name} öffnen`,
  },
  admin: {
    title: 'Gantt',
    intro: 'Was die App von dieser Site aufbewahrt und was sie in Jira lässt.',
    jiraTitle: 'Bleibt in Jira',
    jira: 'Projekte, Personen, Vorgänge, Verknüpfungen, Arbeitsprotokolle und Berechtigungen liest der Browser mit den Rechten der angemeldeten Person aus Jira; mit der Seite sind sie vergessen.',
    keptTitle: 'Bewahrt die App auf, nur in dieser Installation',
    kept: 'Die Datumsfelder, die Administratoren für die Site und für einzelne Projekte gewählt haben.',
    siteFields: 'Felder für alle Projekte',
    noAccess: 'Nur Site-Administratoren können das ändern.',
  },
};
