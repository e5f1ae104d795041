import {
  effectiveConfiguration,
  openConfiguration,
  projectConfigurationSchema,
  type Dependency,
} from '#contract/configuration';

const blocks: Dependency = { type: 'FS', predecessor: 'outward', soft: false };

const parses = (value: unknown): boolean => projectConfigurationSchema.safeParse(value).success;

describe('a configuration', () => {
  it('is valid with everything open, and with everything decided', () => {
    expect(parses(openConfiguration())).toBe(true);
    const fields = {
      start: 'customfield_10015',
      end: 'duedate',
      progress: null,
      milestone: null,
      baseline: null,
    };
    expect(parses({ schemaVersion: 1, fields, linkTypes: { '10000': blocks, '10001': null } })).toBe(true);
  });

  it.each<[string, object]>([
    ['a field id with a space', { fields: { start: 'Start date' } }],
    ['a field id of another length', { fields: { start: 'f'.repeat(65) } }],
    ['a role that does not exist', { fields: { colour: 'customfield_1' } }],
    ['a link type by its name', { linkTypes: { Blocks: blocks } }],
    ['a dependency of no type', { linkTypes: { '10000': { ...blocks, type: 'FX' } } }],
    ['more of a dependency than there is', { linkTypes: { '10000': { ...blocks, lag: 1 } } }],
    ['another schema version', { schemaVersion: 2 }],
    ['a key of its own', { owner: 'me' }],
    [
      'more link types than a site has',
      {
        linkTypes: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [String(index + 1), blocks])),
      },
    ],
  ])('is refused with %s', (_what, change) => {
    expect(parses({ ...openConfiguration(), ...change })).toBe(false);
  });
});

describe('what holds in a project', () => {
  const site = {
    ...openConfiguration(),
    fields: { start: 'customfield_1', end: 'duedate', progress: 'customfield_3' },
    linkTypes: { '10000': blocks, '10001': blocks },
  };

  it('is the decision of the project, else of the site, else nobody’s', () => {
    const project = { ...openConfiguration(), fields: { start: 'customfield_2', progress: null } };
    expect(effectiveConfiguration(site, project).fields).toEqual({
      start: { value: 'customfield_2', by: 'project' },
      end: { value: 'duedate', by: 'site' },
      progress: { value: null, by: 'project' },
      milestone: null,
      baseline: null,
    });
  });

  it('is decided for each link type on its own', () => {
    const project = { ...openConfiguration(), linkTypes: { '10001': null, '10002': blocks } };
    expect([...effectiveConfiguration(site, project).linkTypes]).toEqual([
      ['10000', { value: blocks, by: 'site' }],
      ['10001', { value: null, by: 'project' }],
      ['10002', { value: blocks, by: 'project' }],
    ]);
  });

  it('is all open where nothing was saved', () => {
    const { fields, linkTypes } = effectiveConfiguration(null, null);
    expect(Object.values(fields)).toEqual([null, null, null, null, null]);
    expect(linkTypes.size).toBe(0);
  });
});
