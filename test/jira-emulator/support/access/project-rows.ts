// Access to projects and what is of one: versions, components, roles, properties, boards and sprints.
import { type AccessRow, ruleOpen, seeOpen, seeShut, signedIn, siteAdmin } from './access-row';

const rule = `403 ${ruleOpen}`;
/** To those who don't administer it there is no such project. */
const ruled = `401 someone, 404 OPEN, 404 ${ruleOpen}`;
const admin404 = '401 someone, 404 OPEN, 404 ADMINISTER';
const version = (status: number): string => `401 someone, 404 OPEN, ${String(status)} ${ruleOpen}`;
const component = `401 someone, 404 OPEN, ${rule}`;
const sprint = '401 someone, 404 OPEN, 403 OPEN:MANAGE_SPRINTS_PERMISSION|ADMINISTER';

const agile = '/rest/agile/1.0';
const software = '/rest/software/1.0';

/** Both APIs of Jira Software have the same lists. */
function lists(path: string): AccessRow[] {
  return [agile, software].map((api) => [`GET ${api}${path}`, 200, seeOpen] as const);
}

const projectsAndParts: readonly AccessRow[] = [
  ['GET /project', 200, ''],
  ['GET /project/recent', 200, signedIn],
  ['GET /project/type', 200, ''],
  ['GET /project/type/software', 200, ''],
  ['GET /project/search', 200, ''],
  ['GET /project/OPEN', 200, seeOpen],
  ['GET /project/SHUT', 200, seeShut],
  ['GET /project/OPEN/statuses', 200, seeOpen],
  ['GET /project/SHUT/statuses', 200, seeShut],
  ['GET /project/OPEN/versions', 200, seeOpen],
  ['GET /project/OPEN/version', 200, seeOpen],
  ['GET /project/200/hierarchy', 200, seeShut],
  ['GET /project/OPEN/hierarchy', 404, ''],
  ['GET /project/OPEN/notificationscheme', 404, ''],
  ['GET /project/100/email', 200, seeOpen],
  ['GET /projectvalidate/key?key=FREE', 200, ''],
  ['GET /projectvalidate/validProjectKey?key=OPEN', 200, ''],
  ['GET /projectvalidate/validProjectName?name=Free', 200, ''],
  [
    'POST /project',
    201,
    siteAdmin,
    { key: 'NEW', name: 'New', projectTypeKey: 'software', leadAccountId: 'acc-ada' },
  ],
  ['PUT /project/OPEN', 200, component, { name: 'Renamed' }],
  ['DELETE /project/SHUT', 204, '401 someone, 404 SHUT, 404 ADMINISTER'],
  ['POST /project/OPEN/delete', 303, admin404],
  ['POST /project/OPEN/archive', 204, admin404],
  ['POST /project/OPEN/restore', 400, admin404],

  ['POST /version', 201, version(404), { projectId: 100, name: '2.0' }],
  ['GET /version/600', 200, seeOpen],
  ['PUT /version/600', 200, version(400), { name: '1.1' }],
  ['DELETE /version/600', 204, version(401)],
  ['POST /version/600/move', 200, version(404), { position: 'First' }],
  ['POST /version/600/removeAndSwap', 204, version(401), {}],
  ['PUT /version/600/mergeto/600', 400, version(401)],
  ['GET /version/600/relatedIssueCounts', 200, seeOpen],
  ['GET /version/600/unresolvedIssueCount', 200, seeOpen],
  ['GET /component', 200, ''],
  ['POST /component', 201, component, { project: 'OPEN', name: 'Shell' }],
  ['GET /component/700', 200, seeOpen],
  ['PUT /component/700', 200, component, { name: 'Kernel' }],
  ['DELETE /component/700', 204, component],
  ['GET /component/700/relatedIssueCounts', 200, seeOpen],
  ['GET /project/OPEN/components', 200, seeOpen],
  ['GET /project/OPEN/component', 200, seeOpen],

  ['GET /project/OPEN/role', 200, seeOpen],
  ['GET /project/SHUT/role', 200, seeShut],
  ['GET /project/OPEN/roledetails', 200, seeOpen],
  ['GET /project/OPEN/role/10002', 200, ruled],
  ['POST /project/OPEN/role/10002', 200, ruled, { user: ['acc-cleo'] }],
  [
    'PUT /project/OPEN/role/10002',
    200,
    ruled,
    { categorisedActors: { 'atlassian-user-role-actor': ['acc-ben'] } },
  ],
  ['DELETE /project/OPEN/role/r-members?user=acc-ben', 204, ruled],
  ['GET /project/OPEN/permissionscheme', 200, `404 OPEN, ${rule}`],
  ['PUT /project/OPEN/permissionscheme', 200, '404 OPEN, 403 ADMINISTER', { id: 5201 }],
  ['GET /project/OPEN/securitylevel', 200, seeOpen],
  ['GET /project/OPEN/properties', 200, seeOpen],
  ['GET /project/OPEN/properties/plan', 200, seeOpen],
  ['GET /project/SHUT/properties/plan', 200, seeShut],
  ['PUT /project/OPEN/properties/plan', 200, `404 OPEN, ${rule}`, 2],
  ['DELETE /project/OPEN/properties/plan', 204, `404 OPEN, ${rule}`],
];

const boardsAndSprints: readonly AccessRow[] = [
  [`GET ${agile}/board`, 200, ''],
  [
    `POST ${agile}/board`,
    201,
    `401 someone, 400 OPEN, ${rule}`,
    { name: 'Second', type: 'scrum', location: { type: 'project', projectKeyOrId: 'OPEN' } },
  ],
  [`GET ${agile}/board/filter/5001`, 200, ''],
  [`GET ${agile}/board/1`, 200, seeOpen],
  [`GET ${agile}/board/2`, 200, seeShut],
  [`DELETE ${agile}/board/1`, 204, `404 OPEN, ${rule}`],
  [`GET ${agile}/board/1/configuration`, 200, seeOpen],
  [`GET ${agile}/board/1/sprint`, 200, seeOpen],
  [`GET ${agile}/board/1/epic`, 200, seeOpen],
  [`GET ${agile}/board/1/project`, 200, seeOpen],
  [`GET ${agile}/board/1/project/full`, 200, seeOpen],
  [`GET ${agile}/board/1/quickfilter`, 200, seeOpen],
  [`GET ${agile}/board/1/version`, 200, seeOpen],
  [`GET ${agile}/board/1/properties`, 200, seeOpen],
  [`GET ${agile}/board/1/properties/plan`, 200, seeOpen],
  [`PUT ${agile}/board/1/properties/plan`, 200, `404 OPEN, ${rule}`, 2],
  [`DELETE ${agile}/board/1/properties/plan`, 204, `404 OPEN, ${rule}`],
  ...lists('/board/1/issue'),
  ...lists('/board/1/backlog'),
  ...lists('/board/1/epic/none/issue'),
  ...lists('/board/1/epic/OPEN-1/issue'),
  ...lists('/board/1/sprint/11/issue'),
  ...lists('/sprint/11/issue'),
  ...lists('/epic/OPEN-1/issue'),
  [`GET ${software}/board/1/issue/approximate-count`, 200, seeOpen],
  [`GET ${software}/board/1/backlog/approximate-count`, 200, seeOpen],
  [`GET ${agile}/epic/none/issue`, 200, ''],
  [`GET ${software}/epic/none/issue`, 200, ''],
  [`POST ${agile}/sprint`, 201, sprint, { name: 'Two', originBoardId: 1 }],
  [`GET ${agile}/sprint/11`, 200, seeOpen],
  [`PUT ${agile}/sprint/11`, 200, sprint, { name: 'Uno', state: 'future' }],
  [`POST ${agile}/sprint/11`, 200, sprint, { goal: 'Ship' }],
  [`DELETE ${agile}/sprint/11`, 204, sprint],
  [`GET ${agile}/sprint/11/properties`, 200, seeOpen],
  [`GET ${agile}/sprint/11/properties/plan`, 200, seeOpen],
  [
    `PUT ${agile}/sprint/11/properties/plan`,
    200,
    '404 OPEN, 403 OPEN:MANAGE_SPRINTS_PERMISSION|ADMINISTER',
    2,
  ],
  [
    `DELETE ${agile}/sprint/11/properties/plan`,
    204,
    '404 OPEN, 403 OPEN:MANAGE_SPRINTS_PERMISSION|ADMINISTER',
  ],
];

export const projectRows: readonly AccessRow[] = [...projectsAndParts, ...boardsAndSprints];
