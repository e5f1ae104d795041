// The project page's state and everything that can be done with it, over ports: no React, no document.
import { createStore } from 'zustand/vanilla';
import { createPlan } from '#domain/plan/create-plan';
import type { WallMinutes } from '#domain/time/units';
import { createPageDerivation } from './derive-page';
import { createExtraFields } from './extra-fields';
import { createPageCore, type PageStore } from './page-core';
import { createPageEditor } from './page-editor';
import type { PagePorts } from './page-ports';
import { noSchedule } from './page-schedule';
import { createPageReader } from './page-reader';
import type { PageActions, PageState } from './page-state';
import { firstViewSettings } from './view-settings';
import { createPageView } from './page-view';

export type { PageStore };

const minute = 60_000;
const noPlan = createPlan([], []);

/** Before anything is known; `now` in epoch milliseconds. */
const createPageState = (now: number): PageState => ({
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
  saving: new Set(),
  failed: new Set(),
  save: { type: 'saved' },
  refusals: [],
  nextUndo: null,
  nextRedo: null,
  siteUrl: '',
  view: noPlan,
  viewSettings: firstViewSettings,
  hiddenCount: 0,
  doneHiddenCount: 0,
  found: new Set(),
  foundOrder: [],
  sketches: new Map(),
  bands: [],
  releases: [],
  conflicts: [],
  arrivals: new Set(),
  people: [],
  schedule: noSchedule,
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
      },
    });
    const derive = createPageDerivation();
    const extraFields = createExtraFields(core);
    const editor = createPageEditor(core);
    const reader = createPageReader(core, { onReread: editor.repair, pending: editor.pending });
    ports.onOnline(() => {
      void editor.settleDoubts();
    });
    const { pending: _pending, repair: _repair, settleDoubts: _settleDoubts, ...edits } = editor;
    return {
      ...createPageState(ports.clock.now()),
      ...reader,
      ...createPageView(core),
      ...edits,
    };
  });
