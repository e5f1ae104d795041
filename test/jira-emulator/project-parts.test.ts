// Projects and what is in them, made and removed through the API as on a real site.
import { ada, ben, cleo } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';
import { createWholeSite } from './support/whole-site';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira();
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const newProject = { key: 'NEW', name: 'New one', projectTypeKey: 'software', leadAccountId: ada };

it('makes a project with a number for an id, and removes it with everything in it', async () => {
  const made = await tiny.send(ada, 'POST /project', newProject);
  expect(made.status).toBe(201);
  expect(typeof at(made.body, 'id')).toBe('number');
  expect(at(made.body, 'self')).toBe(
    `https://tiny.atlassian.net/rest/api/3/project/${String(at(made.body, 'id'))}`,
  );
  const fields = { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'First' };
  await tiny.send(ada, 'PUT /project/NEW', { key: 'NEWER', name: 'Newer one' });
  expect((await tiny.send(ada, 'GET /project/NEW')).status).toBe(200);
  expect((await tiny.send(ada, 'DELETE /project/NEWER')).status).toBe(204);
  expect((await tiny.send(ada, 'GET /project/NEWER')).status).toBe(404);
  expect((await tiny.send(ada, 'POST /issue', { fields })).status).toBe(400);
});

it('refuses a project whose key or name is taken or malformed, field by field', async () => {
  const taken = await tiny.send(ada, 'POST /project', { ...newProject, key: 'OPEN', name: 'OPEN project' });
  expect(taken.status).toBe(400);
  expect(at(taken.body, 'errors')).toEqual({
    projectKey: "Project 'OPEN project' uses this project key.",
    projectName: 'A project with that name already exists.',
  });
  const small = await tiny.send(ada, 'POST /project', { ...newProject, key: 'x' });
  expect(at(small.body, 'errors', 'projectKey')).toMatch(/^Project keys must start/);
  expect((await tiny.send(ben, 'POST /project', newProject)).status).toBe(403);
  expect((await tiny.send(null, 'POST /project', newProject)).status).toBe(401);
});

it('moves the issues of a version to another one when it goes', async () => {
  const made = await tiny.send(ada, 'POST /version', {
    projectId: 100,
    name: '2.0',
    releaseDate: '2026-12-24',
  });
  expect(made.body).toMatchObject({
    name: '2.0',
    projectId: 100,
    userReleaseDate: '24/Dec/26',
    overdue: false,
  });
  const id = String(at(made.body, 'id'));
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { fixVersions: [{ id: '600' }] } });
  const counts = await tiny.send(cleo, 'GET /version/600/relatedIssueCounts');
  expect(counts.body).toMatchObject({ issuesFixedCount: 1, issuesAffectedCount: 0 });
  expect((await tiny.send(ada, `DELETE /version/600?moveFixIssuesTo=${id}`)).status).toBe(204);
  const issue = await tiny.send(ada, 'GET /issue/OPEN-2?fields=fixVersions');
  expect(at(issue.body, 'fields', 'fixVersions', 0, 'id')).toBe(id);
  expect((await tiny.send(ada, 'GET /version/600')).status).toBe(404);
});

it('keeps names of versions and components apart, and takes 255 characters of them', async () => {
  const twice = await tiny.send(ada, 'POST /version', { projectId: 100, name: '1.0' });
  expect(at(twice.body, 'errors', 'name')).toBe('A version with this name already exists in this project.');
  const long = await tiny.send(ada, 'POST /component', { project: 'OPEN', name: 'x'.repeat(256) });
  expect(long.status).toBe(400);
  const made = await tiny.send(ada, 'POST /component', { project: 'OPEN', name: 'x'.repeat(255) });
  expect(made.status).toBe(201);
  expect((await tiny.send(ben, `DELETE /component/${String(at(made.body, 'id'))}`)).status).toBe(403);
  expect((await tiny.send(ada, `DELETE /component/${String(at(made.body, 'id'))}`)).status).toBe(204);
});

it('makes a field that can be set at once, and forgets its values with it', async () => {
  const type = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
  const made = await tiny.send(ada, 'POST /field', { name: 'Crew', type, description: 'Who' });
  expect(made.status).toBe(201);
  const id = String(at(made.body, 'id'));
  const contexts = await tiny.send(ada, `GET /field/${id}/context`);
  const context = String(at(contexts.body, 'values', 0, 'id'));
  await tiny.send(ada, `POST /field/${id}/context/${context}/option`, { options: [{ value: 'Red' }] });
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { [id]: { value: 'Red' } } })).status).toBe(
    204,
  );
  const gone = await tiny.send(ada, `DELETE /field/${id}`);
  expect(gone.status).toBe(303);
  const task = await tiny.send(ada, `GET ${gone.headers.get('location')!}`);
  expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
  const issue = await tiny.send(ada, 'GET /issue/OPEN-2');
  expect(Object.keys(at(issue.body, 'fields') as object)).not.toContain(id);
});

it('moves an issue through its workflow, resolves it at the end and opens it again', async () => {
  tiny = createTinyJira({ data: createWholeSite() });
  const offered = await tiny.send(ada, 'GET /issue/OPEN-2/transitions?expand=transitions.fields');
  const names = (at(offered.body, 'transitions') as { id: string; name: string; hasScreen: boolean }[]).map(
    ({ id, name, hasScreen }) => [id, name, hasScreen],
  );
  expect(names).toEqual([
    ['11', 'To Do', false],
    ['21', 'In Progress', false],
    ['31', 'Done', true],
  ]);
  const wrong = await tiny.send(ada, 'POST /issue/OPEN-2/transitions', {
    transition: { id: '21' },
    fields: { summary: 'Other' },
  });
  expect(at(wrong.body, 'errors', 'summary')).toMatch(/^Field 'summary' cannot be set/);
  expect((await tiny.send(ada, 'POST /issue/OPEN-2/transitions', { transition: { id: '31' } })).status).toBe(
    204,
  );
  const done = await tiny.send(ada, 'GET /issue/OPEN-2?expand=changelog');
  expect(at(done.body, 'fields', 'resolution', 'name')).toBe('Done');
  expect(at(done.body, 'fields', 'resolutiondate')).toMatch(/[+-]\d{4}$/);
  const items = at(done.body, 'changelog', 'histories', 0, 'items') as { field: string; toString: string }[];
  expect(items.map(({ field }) => field)).toEqual(['resolution', 'status']);
  await tiny.send(ada, 'POST /issue/OPEN-2/transitions', { transition: { id: '11' } });
  const open = await tiny.send(ada, 'GET /issue/OPEN-2?fields=resolution');
  expect(at(open.body, 'fields', 'resolution')).toBeNull();
});

it('makes many issues at once, each standing or falling alone', async () => {
  const good = { fields: { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary: 'One' } };
  const bad = { fields: { ...good.fields, summary: 'x'.repeat(256) } };
  const made = await tiny.send(ada, 'POST /issue/bulk', { issueUpdates: [good, bad] });
  expect(made.status).toBe(201);
  expect(at(made.body, 'issues')).toHaveLength(1);
  expect(at(made.body, 'errors', 0)).toEqual({
    status: 400,
    elementErrors: { errorMessages: [], errors: { summary: "Summary can't exceed 255 characters." } },
    failedElementNumber: 1,
  });
});
