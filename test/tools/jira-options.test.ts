// The options of `npm run jira`, as a person may type them.
import { readJiraOptions } from '../../dev/tools/jira-options.mjs';

it('begins with a blank site', () => {
  expect(readJiraOptions([])).toMatchObject({ seed: 'blank', port: 8721, reset: false, help: false });
});

it('reads a port, a project and a site address', () => {
  const args = ['--port', '0', '--seed', 'blank', '--project', 'ABC', '--site-url', 'https://abc.example/'];
  expect(readJiraOptions(args)).toMatchObject({
    port: 0,
    projectKey: 'ABC',
    siteUrl: 'https://abc.example',
  });
});

it.each([
  [['--project', 'abc'], '--project wants'],
  [['--project', 'A'], '--project wants'],
  [['--project', 'ABC', '--seed', 'demo'], '--project is for the blank seed'],
  [['--site-url', 'http://abc.example'], '--site-url wants an https address'],
  [['--site-url', 'https://abc.example/jira'], '--site-url wants an https address'],
  [['--site-url', 'abc'], '--site-url wants an https address'],
  [['--port', '70000'], '--port wants'],
  [['--nonsense'], 'nonsense'],
])('refuses %j and says why', (args, words) => {
  expect(() => readJiraOptions(args)).toThrow(words);
});
