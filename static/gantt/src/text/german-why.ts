// German, fourth part: why a date is where it is. Part of `german`.
import type { englishWhy } from './english-why';
import { count, days } from './german-count';

const afterLag = (lag: string, first: string): string => (lag === '' ? first : lag);

export const germanWhy: typeof englishWhy = {
  why: {
    criticalPath: 'Kritischer Weg',
    criticalHint: 'Zeigt, woran das Ende des Plans hängt und wie viel Puffer der Rest hat',
    because: (reason: string) => `Startet hier: ${reason}`,
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
