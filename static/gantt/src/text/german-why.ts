// German, fourth part: why a date is where it is. Part of `german`.
import type { englishWhy } from './english-why';
import { count, days } from './german-count';

const afterLag = (lag: string, first: string): string => (lag === '' ? first : lag);

export const germanWhy: typeof englishWhy = {
  dateConflicts: {
    count: (n) => count(n, 'Terminkonflikt', 'Terminkonflikte'),
    title: (n) => count(n, 'Terminkonflikt', 'Terminkonflikte'),
    intro:
      'Termine, die Verknüpfungen, Bedingungen oder Fristen widersprechen. Nichts verschiebt sich von selbst; jeder zeigt, was ihn löst.',
    choices: 'Was den Konflikt löst',
    others: (n) => `${n.toLocaleString('de')} weitere erscheinen, sobald diese gelöst sind.`,
    more: (n) => `${count(n, 'weiterer Weg', 'weitere Wege')} dieser Art`,
    show: (key) => `${key} zeigen`,
    late: (n) => (n === 0 ? 'weniger als einen Tag' : days(n)),
    kinds: {
      loop: (keys) => `${keys} warten aufeinander`,
      'unmet-link': (keys, by) => `steht ${by} vor dem Zeitpunkt, den ${keys} erlaubt`,
      'unmet-constraint': (_keys, by) => `verfehlt die Bedingung um ${by}`,
      'missed-deadline': (_keys, by) => `endet ${by} nach der Frist`,
      'impossible-lags': (keys) => `Die Abstände zwischen ${keys} gehen nicht alle`,
      'missing-calendar': (keys) => `${keys}: Der Arbeitszeitplan fehlt, es gilt der des Projekts`,
      'calendar-without-hours': (keys) =>
        `${keys}: Der Arbeitszeitplan hat keine Stunden, es gilt der des Projekts`,
      'unknown-task': (keys) => `${keys} ist verknüpft, aber nicht hier`,
      'duplicate-task': (keys) => `${keys} kommt doppelt vor`,
    },
    actions: {
      'move-task': (what, to) => `${what} auf ${to} verschieben`,
      'remove-link': (what) => `Verknüpfung ${what} entfernen`,
      'shorten-lag': (what, by) => `Abstand ${what} um ${by} verkürzen`,
      'relax-constraint': (what, to) =>
        to === '' ? `Bedingung von ${what} aufheben` : `Bedingung von ${what} auf ${to} legen`,
      'move-deadline': (what, to) => `Frist von ${what} auf ${to} legen`,
      'shorten-tasks': (what, by) => `${what} um ${by} verkürzen`,
      'schedule-automatically': (what) => `${what} den Verknüpfungen folgen lassen`,
      'choose-calendar': () => 'Einen anderen Arbeitszeitplan wählen',
      'add-working-hours': () => 'Dem Arbeitszeitplan Stunden geben',
      'load-task': (what) => `${what} mit anzeigen`,
      'drop-task': (what) => `${what} weglassen`,
    },
  },
  why: {
    criticalPath: 'Kritischer Weg',
    criticalHint: 'Zeigt, woran das Ende des Plans hängt und wie viel Puffer der Rest hat',
    because: (reason: string) => `Startet hier: ${reason}`,
    ends: (reason) => `Endet hier: ${reason}`,
    root: (key, reason) => `Das geht zurück auf ${key}: ${reason}`,
    length: (n) => `${count(n, 'Arbeitstag', 'Arbeitstage')} Arbeit ab dem Start`,
    lastPart: (key) => `der letzte Teil ist ${key}`,
    preview: {
      stays: (shift) => `bleibt, braucht ${shift}`,
      late: (shift) => `${shift}, zu spät`,
    },
    critical: 'Kritisch: Das Ende des Plans hängt davon ab',
    slack: (n: number) =>
      n === 0 ? 'Pufferzeit: weniger als ein Tag' : `Pufferzeit: ${count(n, 'Arbeitstag', 'Arbeitstage')}`,
    lag: (n: number) => (n === 0 ? '' : `${days(Math.abs(n))} ${n > 0 ? 'nach' : 'vor'}`),
    links: {
      FS: (key, lag) => `${afterLag(lag, 'erste Arbeitszeit nach')} dem Ende von ${key}`,
      SS: (key, lag) => `${afterLag(lag, 'zusammen mit')} dem Start von ${key}`,
      FF: (key, lag) =>
        lag === ''
          ? `damit das Ende auf das Ende von ${key} fällt`
          : `damit das Ende ${lag} dem Ende von ${key} liegt`,
      SF: (key, lag) =>
        lag === ''
          ? `damit das Ende auf den Start von ${key} fällt`
          : `damit das Ende ${lag} dem Start von ${key} liegt`,
    },
    put: (on) => `das Datum in Jira ist ${on}`,
    constraints: {
      ASAP: () => 'so früh wie möglich',
      ALAP: () => 'so spät wie möglich',
      SNET: (on) => `Start nicht vor ${on}`,
      SNLT: (on) => `Start spätestens ${on}`,
      FNET: (on) => `Ende nicht vor ${on}`,
      FNLT: (on) => `Ende spätestens ${on}`,
      MSO: (on) => `Start fest am ${on}`,
      MFO: (on) => `Ende fest am ${on}`,
    },
    children: (key) => `der erste Teil ist ${key}`,
    late: 'so spät wie möglich',
    plain: {
      'project-start': 'der Plan beginnt hier',
      manual: 'von Hand gesetzt',
      fixed: 'außerhalb dieses Plans',
      actual: 'schon begonnen',
      duration: 'durch die Dauer',
      delay: 'zurückgestellt, bis die Personen frei sind',
      'status-date': 'vor heute ist nichts mehr möglich',
    },
  },
};
