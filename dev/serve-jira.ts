// What `npm run jira` runs once packages are there: the local Jira alone on its port. Says who may sign in and when it
// is ready, and ends cleanly.
import { join } from 'node:path';
import { createContractCheck, type Violation } from './jira/contract/contract-check';
import { startJira, type JiraAlone } from './jira-alone/start-jira';
import { UnknownSeedError } from './seeds/create-seed';
import { readJiraOptions } from './tools/jira-options.mjs';
import { root } from './tools/setup.mjs';

async function serve(): Promise<void> {
  const { port, seed, projectKey, siteUrl, data, reset } = readJiraOptions(process.argv.slice(2));
  const alone = await startJira({
    seed,
    port,
    dataFolder: data ?? join(root, '.data/jira'),
    reset,
    say,
    check: createContractCheck({ onViolation: toTeller() }),
    ...(projectKey !== undefined && { projectKey }),
    ...(siteUrl !== undefined && { siteUrl }),
  });
  introduce(alone);
  process.stdout.write(`ready ${alone.url}\n`);
  endWith(alone);
}

/** Each way in which a request or an answer leaves Atlassian's documents is told once. */
function toTeller(): (violation: Violation) => void {
  const told = new Set<string>();
  return ({ operation, side, message }) => {
    const line = `Not as documented: ${operation}, ${side}: ${message}`;
    if (!told.has(line)) say(line);
    told.add(line);
  };
}

function say(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

/** Enough to sign in by: the people's addresses, the site's administrator first. */
function introduce({ jira: { store } }: JiraAlone): void {
  const people = store.table('people').all();
  const able = people.filter(({ accountType, active }) => accountType === 'atlassian' && active);
  const projects = store.table('projects').all();
  say(`Site ${store.site.url}, projects ${projects.map(({ key }) => key).join(', ')}`);
  for (const person of able.slice(0, 8)) {
    say(`Sign in as ${person.emailAddress} with any token (${person.displayName})`);
  }
}

function endWith(alone: JiraAlone): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void alone.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function explain(error: unknown): string {
  if (error instanceof UnknownSeedError) return error.message;
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isTaken) return 'The port is taken. End what uses it, or choose another with --port.';
  return String(error instanceof Error ? error.stack : error);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
