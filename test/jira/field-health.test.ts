import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import { readHealthFacts, toHealth, type HealthFacts } from '../../src/jira/field-health';
import { createJiraClient } from '../../src/jira/jira-client';
import type { JiraField } from '../../src/jira/jira-field';
import { allRights } from '../../src/jira/permissions';
import { createLocalTransport, createTestJira, now } from '../state/support/local-jira';
import { createFakeClock } from '../state/support/page-stand';

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

const field = (id: string, name: string): JiraField => ({
  ...{ id, name, custom: true, type: 'date', items: null, customType: null, customId: null, projectId: null },
});
const fields = [field('customfield_1', 'Start date'), field('duedate', 'Due date')];
const used = { start: 'customfield_1', end: 'duedate', progress: null };
const facts = (editable: readonly string[], rights = allRights): HealthFacts => ({
  rights,
  sample: { key: 'LUM-1', editable: new Set(editable) },
});

const typesOf = (...given: Parameters<typeof toHealth>): string[] =>
  toHealth(...given).map(({ type, role, fieldName }) => `${role}: ${type} ${fieldName}`.trim());

describe('the health of date fields', () => {
  it('finds nothing where both are on the screen of somebody who may edit', () => {
    expect(toHealth(fields, used, facts(['customfield_1', 'duedate']))).toEqual([]);
  });

  it('names what is missing: a field, a place on the screen', () => {
    expect(typesOf(fields, { ...used, start: null }, facts(['duedate']))).toEqual(['start: field-missing']);
    expect(typesOf(fields, { ...used, start: 'customfield_9' }, facts(['duedate']))).toEqual([
      'start: field-missing customfield_9',
    ]);
    expect(typesOf(fields, used, facts(['duedate']))).toEqual(['start: not-on-screen Start date']);
  });

  it('tells a missing permission from a missing place on the screen', () => {
    expect(typesOf(fields, used, facts([], { ...allRights, edit: false }))).toEqual([
      'start: no-edit-permission Start date',
      'end: no-edit-permission Due date',
    ]);
    expect(typesOf(fields, used, facts(['customfield_1'], { ...allRights, schedule: false }))).toEqual([
      'end: no-schedule-permission Due date',
    ]);
  });

  it('says nothing of screens in a project without issues', () => {
    expect(toHealth(fields, used, { rights: allRights, sample: null })).toEqual([]);
  });

  it('is read from Jira as the person who looks', async () => {
    const [data] = demoSeed({ now });
    const project = data!.projects.find(({ key }) => key === 'LUM')!;
    const factsFor = async (who: string): Promise<HealthFacts> => {
      const person = data!.people.find(({ displayName }) => displayName.startsWith(who))!;
      const transport = createLocalTransport(createTestJira(data!), person.accountId);
      const read = await readHealthFacts(createJiraClient(transport, createFakeClock()), project.id);
      if (!read.ok) throw new Error(read.problem.details);
      return read.value;
    };
    const mara = await factsFor('Mara');
    expect(mara.rights.edit).toBe(true);
    expect(mara.sample?.key).toMatch(/^LUM-/);
    expect(mara.sample?.editable.has('duedate')).toBe(true);
    const jonas = await factsFor('Jonas');
    expect(jonas.rights.edit).toBe(false);
    expect(jonas.sample?.editable.size).toBe(0);
  });
});
