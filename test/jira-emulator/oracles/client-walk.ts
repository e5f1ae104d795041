// Run as a process of its own: jira.js, which nobody here wrote, asks the lone Jira everything that it can be asked and
// throws on any answer that its own schemas refuse. Prints what it was told as JSON. (jest can't load jira.js: its
// modules import each other in circles.)
import { createContractCheck } from '../../../dev/jira/contract/contract-check';
import { routes } from '../../../dev/jira/resources/routes';
import { startJira, type JiraAlone } from '../../../dev/jira-alone/start-jira';
import { toRouteName, toWalkedRoutes } from './walked-routes';
import { boardSteps } from './walk/board-steps';
import { bulkSteps } from './walk/bulk-steps';
import { fieldSteps } from './walk/field-steps';
import { filterSteps } from './walk/filter-steps';
import { issuePartSteps } from './walk/issue-part-steps';
import { issueSteps } from './walk/issue-steps';
import { projectSteps } from './walk/project-steps';
import { propertySteps } from './walk/property-steps';
import { roleSteps } from './walk/role-steps';
import { sitePartSteps } from './walk/site-part-steps';
import { siteSteps } from './walk/site-steps';
import { workSteps } from './walk/work-steps';
import type { Walker } from './walk/walker';

export interface WalkReport {
  /** By the name of the step. */
  readonly failures: Readonly<Record<string, string>>;
  readonly unwalked: readonly string[];
  readonly steps: number;
  /** Where a request or an answer left Atlassian's documents, each once. */
  readonly violations: readonly string[];
}

/** Imported late: the package is for `import` alone, and this file runs as CommonJS. */
async function toWalker({ url, jira }: JiraAlone): Promise<Walker> {
  const [models, agile, core] = await Promise.all([
    import('jira.js/cloud'),
    import('jira.js/agile'),
    import('jira.js/core'),
  ]);
  const people = jira.store.table('people').all();
  const toConfig = (email = '') => ({
    host: url,
    auth: { type: 'basic' as const, email, apiToken: 'any' },
    onSchemaMismatch: 'throw' as const,
  });
  const config = toConfig(people[0]?.emailAddress);
  const app = people.find(({ accountType }) => accountType === 'app');
  return {
    cloud: models.createCloudClient(config),
    agile: agile.createAgileClient(config),
    client: core.createClient(config),
    models,
    app: models.createCloudClient(toConfig(app?.emailAddress)),
    send: (method, path) => {
      const token = Buffer.from(`${config.auth.email}:any`).toString('base64');
      const headers = { authorization: `Basic ${token}` };
      return fetch(new URL(path, url), { method, headers, redirect: 'manual' });
    },
    noted: new Map(),
  };
}

/** Each may use what the ones before it noted. */
const chapters = [
  siteSteps,
  fieldSteps,
  projectSteps,
  roleSteps,
  sitePartSteps,
  workSteps,
  issuePartSteps,
  bulkSteps,
  filterSteps,
  boardSteps,
  propertySteps,
  issueSteps,
];

async function walk(): Promise<WalkReport> {
  const violations = new Set<string>();
  const check = createContractCheck({
    onViolation: ({ operation, side, status, message }) =>
      violations.add(`${operation}, ${side}, ${String(status)}: ${message}`),
  });
  const alone = await startJira({ seed: 'demo', port: 0, dataFolder: null, check });
  const walker = await toWalker(alone);
  const failures: Record<string, string> = {};
  const steps = chapters.flatMap((chapter) => Object.entries(chapter));
  for (const [name, step] of steps) {
    try {
      await step(walker);
    } catch (error) {
      failures[name] = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);
    }
  }
  const walked = toWalkedRoutes(routes, alone.jira.log.entries);
  await alone.close();
  const names = routes.map(toRouteName);
  return {
    failures,
    unwalked: names.filter((name) => !walked.has(name)),
    steps: steps.length,
    violations: [...violations],
  };
}

void walk().then((report) => process.stdout.write(JSON.stringify(report)));
