import { operationNames, operationRow, operations } from '#contract/operations';

describe('the operations table', () => {
  it.each(operationNames)('%s is named noun.verb and says who may call it, on what', (name) => {
    const row = operationRow(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(['browse', 'edit', 'administer', 'edit-schedules', 'manage-contexts']).toContain(
      row.permission.needs,
    );
    expect(typeof row.permission.of).toBe('function');
  });

  it('lets who may only look write nothing but what is theirs, and proposals', () => {
    const names = operationNames.filter((name) => {
      const { writes, permission } = operationRow(name);
      return writes && permission.needs === 'browse';
    });
    expect(names).toEqual(['context.propose', 'personal.save', 'personal.delete']);
  });

  it('names as subject what the input names, and nothing else', () => {
    const { of } = operations['session.open'].permission;
    expect(of({ projectId: '10001' })).toEqual({ type: 'project', projectId: '10001' });
    expect(of({ projectId: null })).toEqual({ type: 'site' });
  });
});
