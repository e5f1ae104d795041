import { effectiveConfiguration, openConfiguration } from '../../src/contract/configuration';
import { guessFields } from '../../src/jira/guess-fields';
import type { JiraField } from '../../src/jira/jira-field';
import { toMappedFields } from '../../src/jira/mapped-fields';

let lastId = 10_000;

const field = (name: string, type: string, more: Partial<JiraField> = {}): JiraField => {
  const customId = ++lastId;
  return {
    id: `customfield_${customId}`,
    name,
    custom: true,
    type,
    items: null,
    customType: null,
    customId,
    projectId: null,
    ...more,
  };
};

const dueDate: JiraField = {
  id: 'duedate',
  name: 'Due date',
  custom: false,
  type: 'date',
  items: null,
  customType: null,
  customId: null,
  projectId: null,
};

describe('guessing fields', () => {
  it('finds start, end and progress by type and name', () => {
    const start = field('Start date', 'date');
    const progress = field('Progress', 'number');
    const fields = [field('Start date', 'string'), field('Target start', 'date'), start, progress, dueDate];
    expect(guessFields(fields, null)).toEqual({ start: start.id, end: 'duedate', progress: progress.id });
  });

  it('prefers the project’s own field, then the older one, and never another project’s', () => {
    const [older, younger, own, foreign] = [
      field('Start date', 'date'),
      field('Start Date', 'date'),
      field('Start date', 'datetime', { projectId: '1' }),
      field('Start date', 'date', { projectId: '2' }),
    ];
    expect(guessFields([foreign, younger, older, own], '1').start).toBe(own.id);
    expect(guessFields([foreign, younger, older], '1').start).toBe(older.id);
    expect(guessFields([foreign], '1').start).toBeNull();
  });

  it('falls back on target dates', () => {
    const [start, end] = [field('Target start', 'date'), field('Target end', 'date')];
    expect(guessFields([start, end], null)).toEqual({ start: start.id, end: end.id, progress: null });
  });
});

describe('mapped fields', () => {
  const decide = (fields: Record<string, string | null>) =>
    effectiveConfiguration(null, { ...openConfiguration(), fields }).fields;

  it('are those that administrators chose, and guesses for the rest', () => {
    const [start, chosen] = [field('Start date', 'date'), field('Go live', 'datetime')];
    expect(toMappedFields([start, chosen, dueDate], decide({ end: chosen.id }), null)).toEqual({
      start: { id: start.id, kind: 'date' },
      end: { id: chosen.id, kind: 'datetime' },
      progress: null,
      milestone: null,
      sprint: null,
      origin: 'saved',
    });
  });

  it('are none where an administrator chose none, or a field that is no longer there', () => {
    const start = field('Start date', 'date');
    expect(
      toMappedFields([start, dueDate], decide({ start: null, end: 'customfield_99' }), null),
    ).toMatchObject({
      start: null,
      end: null,
    });
  });

  it('tell milestones by a field of choices or boxes that somebody chose, and by no other', () => {
    const choice = field('Is milestone', 'option');
    const boxes = field('Milestone', 'array', { items: 'option' });
    const text = field('Milestone', 'string');
    const all = [choice, boxes, text];
    const of = (id: string) => toMappedFields(all, decide({ milestone: id }), null).milestone;
    expect(toMappedFields(all, decide({}), null).milestone).toBeNull();
    expect([choice, boxes, text].map(({ id }) => of(id))).toEqual([choice.id, boxes.id, null]);
  });
});
