// Lists that show some people less than others: how many entries each of them is due, worked out from the site's records.
import type { SiteData } from '../../../../dev/jira/model';
import { findRefusal, holdsGlobally, seesIssue, seesProject, type Who } from '../access-rules';

export interface Countable {
  readonly call: string;
  readonly body?: unknown;
  /** 0 also for those who are refused the list. */
  readonly count: (site: SiteData, who: Who) => number;
}

const projects = (site: SiteData, who: Who): number =>
  site.projects.filter((project) => seesProject(site, who, project)).length;
const issues =
  (isMeant: (issue: SiteData['issues'][number]) => boolean) =>
  (site: SiteData, who: Who): number =>
    site.issues.filter((issue) => isMeant(issue) && seesIssue(site, who, issue)).length;
const ofOpen = issues(({ key }) => key.startsWith('OPEN'));
/** Those who see the board at all. */
const onBoard =
  (count: Countable['count']): Countable['count'] =>
  (site, who) =>
    findRefusal(site, who, '404 OPEN') === undefined ? count(site, who) : 0;
const filters = (site: SiteData, who: Who): number =>
  findRefusal(site, who, '404 self:acc-ben|OPEN:BROWSE_PROJECTS') === undefined ? site.filters.length : 0;
const held =
  (permission: string) =>
  (site: SiteData, who: Who): number =>
    site.projects.filter(({ key }) => findRefusal(site, who, `404 ${key}:${permission}`) === undefined)
      .length;

export const countables: readonly Countable[] = [
  { call: 'GET /project', count: projects },
  { call: 'GET /project/search', count: projects },
  { call: 'GET /jql/autocompletedata/suggestions?fieldName=project&fieldValue=', count: projects },
  { call: 'GET /rest/agile/1.0/board', count: projects },
  { call: 'GET /search/jql?jql=project%20%3D%20OPEN', count: ofOpen },
  { call: 'POST /search/jql', body: { jql: 'project = SHUT' }, count: issues(({ key }) => key === 'SHUT-1') },
  { call: 'GET /rest/agile/1.0/board/1/issue', count: onBoard(ofOpen) },
  { call: 'GET /rest/software/1.0/board/1/issue', count: onBoard(ofOpen) },
  { call: 'GET /rest/agile/1.0/epic/OPEN-1/issue', count: issues(({ parentId }) => parentId === '1001') },
  {
    call: 'POST /issue/bulkfetch',
    body: { issueIdsOrKeys: ['OPEN-5', 'SHUT-1'] },
    count: issues(({ key }) => key === 'OPEN-5' || key === 'SHUT-1'),
  },
  { call: 'POST /worklog/list', body: { ids: [3001] }, count: issues(({ id }) => id === '1003') },
  { call: 'POST /comment/list', body: { ids: [4001] }, count: issues(({ id }) => id === '1003') },
  { call: 'GET /filter/search', count: filters },
  { call: 'POST /permissions/project', body: { permissions: ['EDIT_ISSUES'] }, count: held('EDIT_ISSUES') },
  {
    call: 'GET /project/OPEN/securitylevel',
    count: (site, who) => (findRefusal(site, who, '404 OPEN:SET_ISSUE_SECURITY') === undefined ? 1 : 0),
  },
  {
    call: 'GET /issue/OPEN-2/transitions',
    count: (site, who) => (findRefusal(site, who, '404 OPEN-2:TRANSITION_ISSUES') === undefined ? 3 : 0),
  },
  {
    call: 'GET /user/search?query=ben',
    count: (site, who) => (holdsGlobally(site, who, 'USER_PICKER') ? 1 : 0),
  },
];
