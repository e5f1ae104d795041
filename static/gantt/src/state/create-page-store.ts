// The project page's state and everything that can be done with it, over ports: no React, no document.
import { createStore } from 'zustand/vanilla';
import { noPersonalSettings } from '#contract/personal-settings';
import { createPlan } from '#domain/plan/create-plan';
import type { WallMinutes } from '#domain/time/units';
import { noContexts } from './contexts-state';
import type { Surface } from './built-in-contexts';
import { createPageContexts } from './page-contexts';
import { createPagePersonal } from './page-personal';
import { createPageDerivation } from './derive-page';
import { createExtraFields } from './extra-fields';
import { enableProject } from './enable-project';
import { createLiveSchedule } from './live-schedule';
import { createPageCore, type PageStore } from './page-core';
import { createPageEditor } from './page-editor';
import type { PagePorts } from './page-ports';
import { noSchedule } from './page-schedule';
import { standardTime, toConfiguration } from './project-time';
import { createPageReader } from './page-reader';
import type { PageActions, PageState } from './page-state';
import { createTaskCalendars } from './task-calendars';
import { firstViewSettings } from './view-settings';
import { createPageView } from './page-view';

export type { PageStore };

const minute = 60_000;
const noPlan = createPlan([], []);

type PageWork = Pick<
  PageState,
  'saving' | 'failed' | 'save' | 'refusals' | 'nextUndo' | 'nextRedo' | 'conflicts' | 'arrivals'
>;

const noWork: PageWork = {
  saving: new Set(),
  failed: new Set(),
  save: { type: 'saved' },
  refusals: [],
  nextUndo: null,
  nextRedo: null,
  conflicts: [],
  arrivals: new Set(),
};

/** Before anything is known; `now` in epoch milliseconds. */
const createPageState = (now: number, surface: Surface): PageState => ({
  surface,
  me: null,
  load: { type: 'opening' },
  project: null,
  projects: [],
  plan: noPlan,
  issues: new Map(),
  broken: [],
  fields: { start: null, end: null, progress: null, origin: 'guessed' },
  locked: new Set(),
  readOnly: false,
  mayConfigure: false,
  selected: new Set(),
  collapsed: new Set(),
  zoom: 'week',
  gridWidth: 0,
  today: Math.floor(now / minute) as WallMinutes,
  ...noWork,
  siteUrl: '',
  view: noPlan,
  viewSettings: firstViewSettings,
  contexts: noContexts,
  configuration: toConfiguration(null),
  time: standardTime,
  personal: noPersonalSettings(),
  hasUnsentSettings: false,
  mayAdministerSite: false,
  changedParts: [],
  hiddenCount: 0,
  doneHiddenCount: 0,
  found: new Set(),
  foundOrder: [],
  sketches: new Map(),
  bands: [],
  releases: [],
  people: [],
  schedule: noSchedule,
  preview: null,
  taskCalendars: null,
  showsCritical: false,
  createTypes: null,
  canCreate: { can: false, why: 'loading' },
  canRank: { can: false, why: 'loading' },
  fieldChoices: [],
  extra: new Map(),
});

export const createPageStore = (ports: PagePorts): PageStore =>
  createStore<PageState & PageActions>()((set, get) => {
    const core = createPageCore(ports, {
      get,
      set: (part) => {
        set({ ...part, ...derive(core, { ...get(), ...part }) });
        if (part.load || part.issues || part.viewSettings) extraFields.follow();
        if (part.load || part.issues) taskCalendars.follow();
        if (part.viewSettings || part.zoom) contexts.follow();
      },
    });
    const live = createLiveSchedule({
      startWorker: ports.startWorker,
      onAnswer: () => {
        core.set({});
      },
      // Straight to the store: nothing else follows from it, and it comes with every frame.
      onPreview: (preview) => {
        set({ preview });
      },
    });
    const derive = createPageDerivation(live);
    const taskCalendars = createTaskCalendars(core);
    const extraFields = createExtraFields(core);
    const editor = createPageEditor(core);
    const reader = createPageReader(core, { onReread: editor.repair, pending: editor.pending });
    const { read: readPlan, ...reading } = reader;
    const personal = createPagePersonal(core);
    const contexts = createPageContexts({ core, readPlan, personal });
    ports.onOnline(() => {
      void editor.settleDoubts();
    });
    const { pending: _pending, repair: _repair, settleDoubts: _settleDoubts, ...edits } = editor;
    return {
      ...createPageState(ports.clock.now(), ports.surface),
      ...reading,
      ...contexts.actions,
      setPersonal: personal.save,
      forgetPersonal: personal.forget,
      enableProject: () => enableProject(core),
      ...createPageView(core),
      ...edits,
      previewEdit: live.preview,
    };
  });
