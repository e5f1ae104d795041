import { operationNames, operationRow, operations } from '#contract/operations';

describe('the operations table', () => {
  it.each(operationNames)('%s is named noun.verb and says who may call it, on what', (name) => {
    const row = operationRow(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(['browse', 'administer']).toContain(row.permission.needs);
    expect(typeof row.permission.of).toBe('function');
  });

  it('lets nothing be written by who may only look', () => {
    const rows = operationNames.map((name) => operationRow(name));
    expect(rows.filter(({ writes, permission }) => writes && permission.needs === 'browse')).toEqual([]);
  });

  it('names as subject what the input names, and nothing else', () => {
    const { of } = operations['session.open'].permission;
    expect(of({ projectId: '10001' })).toEqual({ type: 'project', projectId: '10001' });
    expect(of({ projectId: null })).toEqual({ type: 'site' });
  });
});
