// German, links between issues and issues moved in and out of parents. Part of `german`.
import type { englishLinks } from './english-links';
import { amount } from './german-count';

export const germanLinks: typeof englishLinks = {
  links: {
    arrow: (from, to) => `${from} → ${to}`,
    label: (from, to) => `Verknüpfung ${from} → ${to}`,
    types: {
      FS: 'Ende–Anfang',
      SS: 'Anfang–Anfang',
      FF: 'Ende–Ende',
      SF: 'Anfang–Ende',
    },
    short: { FS: '', SS: 'Anfang–Anfang', FF: 'Ende–Ende', SF: 'Anfang–Ende' },
    type: 'Art',
    lag: 'Abstand in Arbeitstagen',
    more: 'Ein Tag mehr',
    less: 'Ein Tag weniger',
    days: (days) => `${days < 0 ? '−' : '+'}${amount(Math.abs(days))} T`,
    soft: 'Nur gezeichnet: Sie verschiebt kein Datum.',
    remove: 'Verknüpfung lösen',
    from: (key) => `${key} → …`,
    begin: (key) =>
      `Verknüpfung ab ${key}: zur Zielzeile gehen, dann Eingabetaste. T ändert die Art, + und − den Abstand, Esc bricht ab.`,
    spoken: (link) => `${link}. T ändert die Art, + und − den Abstand, Entf löst sie.`,
    loop: {
      title: 'Das würde einen Kreis schließen',
      text: 'Jeder Vorgang würde auf den vorigen warten, und keiner könnte beginnen.',
      cancel: 'Abbrechen',
      instead: (from, to) => `Stattdessen ${from} → ${to} lösen`,
    },
    refused: {
      same: 'Ein Vorgang lässt sich nicht mit sich selbst verknüpfen.',
      family: 'Ein Vorgang lässt sich nicht mit dem verknüpfen, was über oder unter ihm steht.',
      'not-an-issue': 'Nur sichtbare Vorgänge lassen sich verknüpfen.',
      'no-type':
        'Keine Verknüpfungsart dieser Site ordnet Vorgänge zeitlich. Administratoren können eine wählen.',
      'read-only': 'Jira erlaubt hier keine Verknüpfungen.',
    },
    nested: (key, under) => `${key} steht jetzt unter ${under}`,
    unnested: (key) => `${key} steht jetzt unter keinem anderen Vorgang`,
    nestRefused: {
      'read-only': () => 'Jira erlaubt hier keine Änderungen.',
      locked: (key) => `${key} lässt sich in Jira nicht bearbeiten.`,
      first: (key) => `Vor ${key} steht nichts, dem der Vorgang untergeordnet werden könnte.`,
      top: (key) => `${key} steht schon unter keinem anderen Vorgang.`,
      level: (key, under) => `Die Ebenen von Jira lassen ${key} nicht unter ${under} stehen.`,
      'sub-task': (key) => `${key} ist ein Untervorgang und kann nicht allein stehen.`,
      'not-an-issue': () => 'Diesen Vorgang hat Jira noch nicht.',
    },
  },
};
