// Version 2 of the API: wiki markup where version 3 has documents, and its own addresses. And what was taken out of both.
import fc from 'fast-check';
import { fromDocument, toDocument } from '../../dev/jira/http/wiki-markup';
import { ada } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira();
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const markup = 'h2. Heading\n\n*bold* and _italic_\n\n{code}const x = 1;{code}';

it('takes a description in markup and shows it as a document in version 3', async () => {
  const fields = {
    project: { key: 'OPEN' },
    issuetype: { name: 'Task' },
    summary: 'New',
    description: markup,
  };
  const made = await tiny.send(ada, 'POST /rest/api/2/issue', { fields });
  expect(at(made.body, 'self')).toMatch(/\/rest\/api\/2\/issue\//);
  const key = String(at(made.body, 'key'));
  const { body } = await tiny.send(ada, `GET /issue/${key}?fields=description`);
  expect(at(body, 'fields', 'description', 'content')).toMatchObject([
    { type: 'heading', attrs: { level: 2 } },
    { type: 'paragraph' },
    { type: 'codeBlock', content: [{ text: 'const x = 1;' }] },
  ]);
  const old = await tiny.send(ada, `GET /rest/api/2/issue/${key}?fields=description`);
  expect(at(old.body, 'fields', 'description')).toContain('h2. Heading\n\n*bold* and _italic_');
});

it('takes comments and notes on work in markup', async () => {
  const work = { timeSpent: '1h', comment: 'h4. Note' };
  await tiny.send(ada, 'POST /rest/api/2/issue/OPEN-2/worklog', work);
  const { body } = await tiny.send(ada, 'GET /issue/OPEN-2/worklog');
  expect(at(body, 'worklogs', 0, 'comment', 'content', 0, 'type')).toBe('heading');
  const asText = await tiny.send(ada, 'GET /rest/api/2/issue/OPEN-2/worklog');
  expect(at(asText.body, 'worklogs', 0, 'comment')).toBe('h4. Note');
});

it('says that the search of old is gone', async () => {
  for (const path of ['/rest/api/2/search', '/rest/api/3/search'])
    expect((await tiny.send(ada, `GET ${path}?jql=project%20%3D%20OPEN`)).status).toBe(410);
  expect((await tiny.send(ada, 'GET /rest/api/2/search/jql?jql=project%20%3D%20OPEN')).status).toBe(200);
});

it('hands plain paragraphs through both ways unchanged', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
      const text = paragraphs.join('\n\n');
      expect(fromDocument(toDocument(text))).toBe(text);
    }),
  );
});
