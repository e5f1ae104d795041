import { allRights } from '../../src/jira/permissions';
import type { JiraField } from '../../src/jira/jira-field';
import { createSettingsStore, type SettingsPorts } from '../../static/gantt/src/state/settings-store';
import { openSessionAnswer } from './support/page-stand';

const field = (id: string, name: string, custom: boolean): JiraField => ({
  ...{ id, name, custom, type: 'date', items: null, customType: null, customId: null, projectId: null },
});

const ports = (readHealth: SettingsPorts['readHealth']): SettingsPorts => ({
  listFields: async () => ({
    ok: true,
    value: [
      field('customfield_1', 'Start date', true),
      field('customfield_2', 'Begin', true),
      field('duedate', 'Due date', false),
    ],
  }),
  openSession: async () => ({ ok: true, value: openSessionAnswer }),
  save: async () => ({ ok: false, error: { code: 'unavailable', message: 'No.' } }),
  readHealth,
});

const healthy: SettingsPorts['readHealth'] = async () => ({
  ok: true,
  value: { rights: allRights, sample: { key: 'LUM-1', editable: new Set(['customfield_1', 'duedate']) } },
});

describe('the health of the fields in the settings', () => {
  it('is read when the form opens, and follows each choice at once', async () => {
    const store = createSettingsStore(ports(healthy), { type: 'project', projectId: '10000' });
    await store.getState().open();
    expect(store.getState().health).toEqual({ type: 'checked', findings: [], sampleKey: 'LUM-1' });
    store.getState().choose('start', 'customfield_2');
    expect(store.getState().health).toMatchObject({
      findings: [{ type: 'not-on-screen', role: 'start', fieldId: 'customfield_2', fieldName: 'Begin' }],
    });
  });

  it('says so where Jira does not tell', async () => {
    const problem = { code: 'unavailable', status: 503, details: 'Down.' } as const;
    const store = createSettingsStore(
      ports(async () => ({ ok: false, problem })),
      { type: 'project', projectId: '10000' },
    );
    await store.getState().open();
    expect(store.getState().health).toEqual({ type: 'failed', details: 'Down.' });
  });

  it('is unknown for the site, which has no screens of its own', async () => {
    const store = createSettingsStore(ports(healthy), { type: 'site' });
    await store.getState().open();
    expect(store.getState().health).toEqual({ type: 'unknown' });
  });
});
