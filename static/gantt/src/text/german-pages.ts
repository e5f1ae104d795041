// German: problems, settings and pages beside the plan. Part of `german`.
import type { english } from './en';
import { issues, plural } from './german-count';

type Pages = Pick<typeof english, 'problems' | 'empty' | 'messages' | 'portfolio'>;

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
  portfolio: {
    title: 'Portfolio',
    intro: 'Die sichtbaren Projekte. Jedes öffnet seinen eigenen Zeitplan.',
    empty: 'Jira zeigt auf dieser Site kein Projekt.',
    open: (name) => `${name} öffnen`,
  },
};
