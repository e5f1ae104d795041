// Grants of shared contexts against the local Jira with the demo's people: roles, groups and permissions as Jira has them.
import { resolve } from 'node:path';
import { plainView } from '#contract/view';
import type { Grant } from '#contract/shared-context';
import { readManifest } from '../../dev/forge/manifest';
import { toPermissionModules } from '../../dev/host/declared-modules';
import { createContractCheck, type Violation } from '../../dev/jira/contract/contract-check';
import { scopesOf } from '../../dev/jira/contract/scopes-of';
import { createJira } from '../../dev/jira/create-jira';
import { createSeed } from '../../dev/seeds/create-seed';
import { roleIds } from '../../dev/seeds/base/site-catalog';
import { callOn, startForge } from '../resolvers/support/start-backend';

const now = Date.UTC(2026, 9, 5, 12);

const start = async () => {
  const [data] = await createSeed('demo', { now });
  if (!data) throw new Error('The demo seed makes no site');
  const violations: Violation[] = [];
  const jira = createJira({
    data,
    clock: () => now,
    check: createContractCheck({ onViolation: (violation) => violations.push(violation) }),
    permissionModules: toPermissionModules(readManifest(resolve(__dirname, '../../manifest.yml'))),
  });
  const idOf = (name: string) => data.people.find((person) => person.displayName === name)?.accountId ?? name;
  const forge = startForge(
    { 'site-one': jira, 'site-two': jira },
    (method, path) => scopesOf(method, path).classic,
    { appAccountId: idOf('Gantt Chart for Jira') },
  );
  const projectOf = (key: string) => data.projects.find((project) => project.key === key)?.id ?? key;
  const share = (by: string, key: string, grants: Grant[]) => {
    const covers = { projectIds: [projectOf(key)], jql: null, filterId: null };
    const view = plainView();
    const content = { name: 'Shared', perspective: 'time-plan', covers, view, readOnly: false };
    return callOn(forge, { accountId: idOf(by) }, { name: 'context.create', payload: { content, grants } });
  };
  const finds = async (who: string) => {
    const payload = { projectId: null };
    const answer = await callOn(forge, { accountId: idOf(who) }, { name: 'context.list', payload });
    return answer.ok ? answer.value.contexts.map(({ level }) => level) : answer.error.code;
  };
  return { share, finds, projectOf, violations };
};

describe('a context shared in the demo', () => {
  it('with a role is found by who has it, and by nobody else', async () => {
    const { share, finds, projectOf, violations } = await start();
    const to = { type: 'role', projectId: projectOf('LUM'), roleId: roleIds.members } as const;
    expect(await share('Mara Ivanova', 'LUM', [{ to, level: 'edit' }])).toMatchObject({ ok: true });
    expect(await finds('Priya Nair')).toEqual(['edit']);
    expect(await finds('Jonas Weber')).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('with a permission is found by who holds it in the project', async () => {
    const { share, finds, projectOf, violations } = await start();
    const to = { type: 'permission', projectId: projectOf('LUM'), permission: 'EDIT_ISSUES' } as const;
    await share('Mara Ivanova', 'LUM', [{ to, level: 'view' }]);
    expect(await finds('Tomas Ruiz')).toEqual(['view']);
    expect(await finds('Jonas Weber')).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('with everyone who may browse its projects is not found by who may not', async () => {
    const { share, finds, violations } = await start();
    await share('Mara Ivanova', 'BRD', [{ to: { type: 'everyone' }, level: 'view' }]);
    expect(await finds('Jonas Weber')).toEqual(['view']);
    expect(await finds('Ben Okafor')).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('is made by who administers a project without a scheme, and not by a member of one with a scheme', async () => {
    const { share, violations } = await start();
    expect(await share('Ben Okafor', 'SUP', [])).toMatchObject({ ok: true });
    expect(await share('Ben Okafor', 'LUM', [])).toMatchObject({ error: { code: 'not-found' } });
    expect(violations).toEqual([]);
  });
});
