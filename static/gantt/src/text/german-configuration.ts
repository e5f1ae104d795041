// German: the administrators' screens. Part of `german`.
import type { englishConfiguration } from './english-configuration';
import { amount, changes, count, issues, plural } from './german-count';

const projects = (n: number): string => count(n, 'Projekt', 'Projekte');

const orders: Readonly<Record<'FS' | 'SS' | 'FF' | 'SF', (first: string, then: string) => string>> = {
  FS: (first, then) => `${then} beginnt, nachdem ${first} endet`,
  SS: (first, then) => `${then} beginnt, nachdem ${first} beginnt`,
  FF: (first, then) => `${then} endet, nachdem ${first} endet`,
  SF: (first, then) => `${then} endet, nachdem ${first} beginnt`,
};

export const germanConfiguration: typeof englishConfiguration = {
  settingsPages: {
    app: 'Gantt-Diagramm',
    administration: 'Verwaltung',
    project: 'Projekteinstellungen',
    sections: {
      configuration: 'Konfiguration',
      fields: 'Felder & Verknüpfungen',
      access: 'Zugriff',
      audit: 'Protokoll',
      schedules: 'Arbeitszeiten',
    },
    retry: 'Erneut versuchen',
  },
  configuration: {
    intro: 'Was in jedem Projekt gilt, das nicht selbst entscheidet.',
    projectIntro: 'Was dieses Projekt von der Site übernimmt und was es selbst entscheidet.',
    loading: 'Die Entscheidungen werden gelesen',
    failed: 'Die Konfiguration ließ sich nicht lesen.',
    noAccess: {
      site: 'Nur Site-Administratoren können das ändern. So ist es gesetzt:',
      project: 'Nur Administratoren dieses Projekts können das ändern. So ist es gesetzt:',
    },
    cards: {
      projects: 'Projekte',
      fields: 'Datumsfelder',
      links: 'Verknüpfungsarten',
      time: 'Arbeitszeit und Schätzungen',
      planning: 'Planen und Schreiben',
    },
    linksHelp:
      'Was eine Verknüpfung in Jira für den Plan bedeutet. Eine Änderung sehen alle; sie verschiebt kein Datum.',
    noLinkTypes: 'Diese Site hat keine Verknüpfungsarten. Sie entstehen in den Jira-Einstellungen.',
    rows: {
      projectIds: {
        label: 'Gantt gilt für',
        help: 'In anderen Projekten steht, dass es nicht freigeschaltet ist.',
      },
      'fields.start': { label: 'Startdatum', help: 'An diesem Tag beginnt ein Balken.' },
      'fields.end': { label: 'Fälligkeitsdatum', help: 'Mit diesem Tag endet ein Balken.' },
      'fields.progress': {
        label: 'Fortschritt',
        help: 'Eine Zahl von 0 bis 100. Ohne sie ergibt er sich aus erfasster Arbeit und Schätzung.',
      },
      'fields.milestone': {
        label: 'Meilenstein',
        help: 'Ein gesetztes Häkchen oder die Wahl „Ja“. Vorgänge der Art „Milestone“ sind es auch ohne.',
      },
      scheduleId: { label: 'Übliche Arbeitszeit', help: 'Gilt, wo nichts anderes zugeordnet ist.' },
      hoursPerDay: { label: 'Stunden je Tag', help: 'Was „1 T“ in Schätzungen und Dauern bedeutet.' },
      daysPerWeek: { label: 'Tage je Woche', help: 'Was „1 W“ in Schätzungen und Dauern bedeutet.' },
      estimateUnit: { label: 'Schätzungen', help: 'Woraus die Länge undatierter Arbeit skizziert wird.' },
      ownSchedules: {
        label: 'Eigene Arbeitszeiten für Personen',
        help: 'Balken, die ihnen zugewiesen sind, folgen diesen.',
      },
      sprintsAndVersions: {
        label: 'Sprints und Versionen geben Daten und Ebenen',
        help: 'Undatierte Vorgänge werden darin skizziert, und Zeilen können darunter stehen.',
      },
      onlyAssignable: {
        label: 'Nur zuweisbare Personen zur Wahl',
        help: 'Wen Jira ablehnen würde, steht nicht in der Liste. Aus: Alle der Site lassen sich nach Namen finden.',
      },
      writePolicy: { label: 'Vor dem Schreiben in Jira', help: 'Wann eine Änderung erst gezeigt wird.' },
    },
    none: 'Keines',
    byTime: 'Aus erfasster Arbeit',
    on: 'An',
    off: 'Aus',
    values: {
      time: 'Zeit',
      points: 'Story Points',
      'preview-always': 'Immer erst eine Vorschau',
      'preview-cascades': 'Vorschau, wenn andere Vorgänge mitrücken',
      direct: 'Sofort schreiben',
    },
    standard: 'Standard',
    allProjects: 'Alle Projekte',
    chosenProjects: 'Gewählte Projekte',
    chosenCount: projects,
    findProject: 'Projekt suchen',
    noProject: 'Kein Projekt mit diesem Namen oder Schlüssel',
    projects: 'Projekte zur Wahl',
    isDefault: (value) => `Voreinstellung: ${value}`,
    suggested: (value) => `Nach Name und Typ vorgeschlagen: ${value}`,
    setHere: 'Hier gesetzt',
    inherited: 'Von der Site übernommen',
    override: 'Überschreiben',
    overrideOf: (label) => `${label} überschreiben`,
    useSite: 'Wert der Site verwenden',
    useSiteOf: (label) => `Wert der Site verwenden: ${label}`,
    useDefault: 'Voreinstellung verwenden',
    useDefaultOf: (label) => `Voreinstellung verwenden: ${label}`,
    unsaved: 'Noch nicht gespeichert',
    link: {
      label: (type) => `Reihenfolge von ${type}`,
      no: 'Keine Abhängigkeit',
      outwardFirst: (outward) => `Zuerst der Vorgang mit „${outward}“`,
      inwardFirst: (outward) => `Danach der Vorgang mit „${outward}“`,
      type: (type) => `Art von ${type}`,
      types: { FS: 'Ende–Start', SS: 'Start–Start', FF: 'Ende–Ende', SF: 'Start–Ende' },
      soft: 'Weich: gezeichnet, verschiebt nichts',
      noPreview: (outward) => `A ${outward} B: ohne Folge für den Plan.`,
      preview: (outward, type, outwardFirst) =>
        `A ${outward} B: ${outwardFirst ? orders[type]('A', 'B') : orders[type]('B', 'A')}.`,
    },
    clash: {
      message: (n) =>
        `Inzwischen wurden andere Werte gespeichert. Was sich verträgt, ist zusammengeführt; ${count(n, 'Zeile wartet', 'Zeilen warten')} auf eine Wahl.`,
      theirs: (value) => `Fremde Wahl: ${value}`,
      mine: (value) => `Eigene Wahl: ${value}`,
      keepTheirs: 'Fremde behalten',
      keepMine: 'Eigene behalten',
    },
    save: {
      label: 'Ungespeicherte Änderungen',
      changes,
      button: (n) => `${changes(n)} speichern`,
      saving: 'Wird gespeichert …',
      discard: 'Verwerfen',
      see: 'Auswirkungen zeigen',
      saved: 'Gespeichert.',
      merged: 'Gespeichert, zusammen mit dem, was inzwischen jemand anderes gespeichert hat.',
      failed: 'Ließ sich nicht speichern. Die Änderungen bleiben hier erhalten; bitte erneut versuchen.',
      invalid: 'Ein Wert liegt außerhalb seiner Grenzen. Nichts wurde gespeichert.',
      clash: 'Erst in jeder markierten Zeile wählen.',
    },
    impact: {
      title: 'Was sich dadurch ändert',
      reading: 'Jira wird nach den Auswirkungen gefragt …',
      inherit: (n, out) =>
        `${projects(n)} ${plural(n, 'übernimmt', 'übernehmen')} es${out === 0 ? '' : `, ${amount(out)} ${plural(out, 'entscheidet', 'entscheiden')} selbst`}`,
      issues: (n) => `etwa ${issues(n)} ${plural(n, 'wird', 'werden')} anders gezeichnet`,
      noIssues: 'Allein dadurch wird kein Balken anders gezeichnet',
      inherits: 'Übernehmen es',
      staysOut: 'Entscheiden selbst und bleiben, wie sie sind',
      unseen: (n) => `${projects(n)} darüber hinaus ${plural(n, 'wurde', 'wurden')} nicht angesehen.`,
      none: 'Keine',
      note: 'Speichern verschiebt kein Datum in Jira.',
      fromTo: (from, to) => `${from} → ${to}`,
    },
  },
  health: {
    title: 'Prüfung',
    checking: 'Jira wird nach diesen Feldern gefragt',
    failed: 'Jira ließ sich nicht fragen:',
    again: 'Erneut prüfen',
    allWell: 'Alles in Ordnung: Diese Felder und Verknüpfungen lassen sich im Diagramm verwenden.',
    some: (n) => `${count(n, 'Hindernis', 'Hindernisse')} gefunden.`,
    well: (field) => `„${field}“ steht auf der Bearbeitungsmaske und ist änderbar.`,
    byTime: 'Ergibt sich aus erfasster Arbeit und Schätzung.',
    linksWell: 'Alle zugeordneten Verknüpfungsarten sind da, und die Daten passen dazu.',
    managed: { team: 'Vom Team verwaltet', company: 'Vom Unternehmen verwaltet' },
    sample: (key) =>
      `Geprüft an ${key}, mit den eigenen Rechten. Andere Vorgangstypen können andere Masken haben.`,
    noSample: 'Es gibt noch keinen Vorgang zum Prüfen, daher sind die Masken nicht bekannt.',
    finds: {
      'field-missing': (field) =>
        field === ''
          ? 'Kein Feld ist gewählt, daher gibt es hier nichts zu zeigen.'
          : `Jira hat kein Feld ${field} mehr.`,
      'not-on-screen': (field) =>
        `„${field}“ steht nicht auf der Bearbeitungsmaske: Daten sind sichtbar, aber nicht änderbar.`,
      'no-edit-permission': () => 'Vorgänge dieses Projekts sind nicht bearbeitbar.',
      'no-schedule-permission': () => 'Vorgänge sind bearbeitbar, ihre Fälligkeitsdaten nicht.',
    },
    mends: {
      'field-missing': {
        team: 'Hier ein anderes wählen oder unter Projekteinstellungen → Vorgangstypen ein Datumsfeld anlegen.',
        company: 'Hier ein anderes wählen oder von Jira-Administratoren ein Datumsfeld anlegen lassen.',
      },
      'not-on-screen': {
        team: 'Projekteinstellungen → Vorgangstypen: zu jedem Typ hinzufügen.',
        company: 'Projekteinstellungen → Masken: zur Bearbeitungsmaske hinzufügen.',
      },
      'no-edit-permission': {
        team: 'Projekteinstellungen → Zugriff: eine Rolle, die Vorgänge bearbeiten darf.',
        company: 'Projekteinstellungen → Berechtigungen: Vorgänge bearbeiten.',
      },
      'no-schedule-permission': {
        team: 'Projekteinstellungen → Zugriff: eine Rolle, die Vorgänge bearbeiten darf.',
        company: 'Projekteinstellungen → Berechtigungen: Vorgänge planen.',
      },
    },
    links: {
      gone: (id) =>
        `Jira hat keine Verknüpfungsart ${id} mehr. Solche Verknüpfungen werden nicht gezeichnet.`,
      againstSite: (name) => `„${name}“ läuft hier anders herum als auf der Site.`,
      againstDates: (name, against, dated) =>
        `„${name}“ läuft gegen die Daten: ${amount(against)} von ${count(dated, 'datierten Verknüpfung', 'datierten Verknüpfungen')} enden, bevor ihr Vorgänger beginnt.`,
      mendGone: 'Die Zuordnung hier oder auf der Site entfernen.',
      mendDirection: 'Die Reihenfolge in der Zeile umkehren oder die Verknüpfungen in Jira prüfen.',
    },
  },
  access: {
    title: 'Zugriff',
    intro: 'Wer was darf, entscheidet Jira. Hier wird es nur gezeigt.',
    use: 'Das Gantt-Diagramm verwenden',
    useHelp:
      'Öffnet Diagramme und bewahrt persönliche Einstellungen auf. Eine globale Berechtigung: Jira nennt keine Liste.',
    openGlobal: 'Globale Berechtigungen in Jira öffnen',
    openProject: 'Berechtigungen in Jira öffnen',
    project: 'Projekt',
    permissions: {
      manageContexts: {
        label: 'Gemeinsame Gantt-Ansichten verwalten',
        help: 'Gibt gespeicherte Ansichten dieses Projekts frei und ändert die anderer.',
      },
      editSchedules: {
        label: 'Arbeitszeiten bearbeiten',
        help: 'Ändert die Arbeitszeiten dieses Projekts und wer danach arbeitet.',
      },
    },
    team: 'Das Team verwaltet dieses Projekt selbst; ein Berechtigungsschema fehlt. Wer es administriert, hat beide Rechte.',
    company: 'Vergeben vom Berechtigungsschema dieses Projekts.',
    holders: (n) => count(n, 'Person', 'Personen'),
    more: (n) => `und ${amount(n)} weitere`,
    nobody: 'Niemand hat sie. Site-Administratoren haben sie überall.',
    untold: 'Jira nennt hier niemanden.',
    loading: 'Jira wird nach den Berechtigungen gefragt',
    failed: 'Jira ließ sich nicht fragen.',
  },
  audit: {
    title: 'Protokoll',
    intro: (days) => `Wer welche Daten der App geändert hat. Nach ${count(days, 'Tag', 'Tagen')} vergessen.`,
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    subject: 'Wo',
    formerUser: 'Ehemalige Person',
    site: 'Site',
    gone: 'Nicht mehr da oder nicht sichtbar',
    loading: 'Das Protokoll wird gelesen',
    failed: 'Das Protokoll ließ sich nicht lesen.',
    emptyTitle: 'Noch nichts geändert',
    emptyText: 'Änderungen an Konfiguration, Arbeitszeiten und gemeinsamen Ansichten erscheinen hier.',
    more: 'Frühere Einträge zeigen',
    kinds: { project: 'Projekt', 'working-schedule': 'Arbeitszeit', 'shared-context': 'Ansicht' },
    actions: {
      'configuration-saved': 'Konfiguration geändert',
      'schedule-created': 'Arbeitszeit angelegt',
      'schedule-saved': 'Arbeitszeit geändert',
      'schedule-deleted': 'Arbeitszeit gelöscht',
      'schedules-assigned': 'Arbeitszeiten zugeordnet',
      'context-shared': 'Freigabe einer Ansicht geändert',
      'context-deleted': 'Ansicht gelöscht',
      'context-restored': 'Ansicht wiederhergestellt',
      'snapshot-restored': 'Aus einer Sicherung wiederhergestellt',
      'grants-confirmed': 'Freigaben wiederhergestellter Ansichten bestätigt',
    },
  },
};
