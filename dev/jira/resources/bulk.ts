// Bulk operations: many issues edited, moved through their workflow or removed by a task, and the queue of tasks.
import { readBulkEdit } from '../edit/read-bulk-edit';
import { toAuthor } from '../edit/record-history';
import { advanceTask, isFinished } from '../edit/run-task';
import { listTransitions, mayTransition } from '../edit/transition-issue';
import { type Answer, answer } from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, projectOf, readList, readObject, type Route } from '../http/ask';
import { isObject } from '../fields/field-definition';
import type { Issue } from '../model';
import type { BulkAction, BulkMove, Task } from '../side-records';
import type { Json } from '../render/render-person';
import { put } from '../store/collections';

function refuse(status: number, message: string): Answer {
  return { status, body: { errors: [{ message }] } };
}

const mostIssues = 1000;

/** null for those who may change many issues at once. */
function refuseBulk(ask: Ask): Answer | null {
  if (isStranger(ask)) return refuse(401, 'You are not authenticated.');
  if (ask.permissions.canGlobally(ask.caller, 'BULK_CHANGE')) return null;
  return refuse(403, 'You do not have the global permission to make bulk changes.');
}

interface Choice {
  readonly issues: readonly Issue[];
  readonly inaccessible: number;
}

function choose(ask: Ask, idsOrKeys: readonly string[]): Choice | string {
  const wanted = [...new Set(idsOrKeys)];
  if (wanted.length === 0) return 'At least one issue must be selected.';
  if (wanted.length > mostIssues) return `No more than ${String(mostIssues)} issues can be selected.`;
  const isSeen = ask.permissions.sightOf(ask.caller);
  const issues = [...new Set(wanted.flatMap((one) => ask.store.issue(one) ?? []))].filter(isSeen);
  return { issues, inaccessible: wanted.length - issues.length };
}

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function submit(ask: Ask, choice: Choice, action: BulkAction): Answer {
  const at = ask.clock();
  const task: Task = {
    id: ask.store.takeId(),
    submittedBy: toAuthor(ask),
    description: `Bulk ${action.type}`,
    createdAt: at,
    updatedAt: at,
    lengthMs: ask.switches.bulkTaskMs,
    action,
    issueIds: choice.issues.map(({ id }) => id),
    inaccessible: choice.inaccessible,
    done: [],
    failed: {},
  };
  ask.store.commit([put('tasks', task)]);
  if (task.lengthMs <= 0) advanceTask(ask, task);
  return answer({ taskId: task.id }, 201);
}

function postEdit(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const body = readObject(ask);
  const choice = choose(ask, toStrings(body['selectedIssueIdsOrKeys']));
  if (typeof choice === 'string') return refuse(400, choice);
  const edit = readBulkEdit(body, ask.fields);
  return typeof edit === 'string' ? refuse(400, edit) : submit(ask, choice, { type: 'edit', ...edit });
}

function postTransition(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const inputs = readObject(ask)['bulkTransitionInputs'];
  const rows = Array.isArray(inputs) ? inputs.filter(isObject) : [];
  const choice = choose(
    ask,
    rows.flatMap((row) => toStrings(row['selectedIssueIdsOrKeys'])),
  );
  if (typeof choice === 'string') return refuse(400, choice);
  const transitionByIssue: Record<string, string> = {};
  for (const row of rows) {
    for (const idOrKey of toStrings(row['selectedIssueIdsOrKeys'])) {
      const issue = ask.store.issue(idOrKey);
      if (issue) transitionByIssue[issue.id] = String(row['transitionId']);
    }
  }
  return submit(ask, choice, { type: 'transition', transitionByIssue });
}

/** `PROJECT,type` or `PROJECT,type,parent` of a mapping. */
function readTarget(ask: Ask, name: string): BulkMove | string {
  const [place = '', typeId = '', parent] = name.split(',').map((part) => part.trim());
  const project = ask.store.project(place);
  if (!project || !ask.permissions.canSeeProject(ask.caller, project))
    return `The project ${place} does not exist.`;
  if (!project.issueTypeIds.includes(typeId))
    return `The issue type ${typeId} does not belong to the project.`;
  const above = parent === undefined ? undefined : ask.store.issue(parent);
  if (parent !== undefined && !above) return `The parent ${parent} does not exist.`;
  return { projectId: project.id, typeId, parentId: above?.id ?? null };
}

function postMove(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const mapping = readObject(ask)['targetToSourcesMapping'];
  const rows = Object.entries(isObject(mapping) ? mapping : {});
  const sources = (row: unknown): string[] => (isObject(row) ? toStrings(row['issueIdsOrKeys']) : []);
  const choice = choose(
    ask,
    rows.flatMap(([, row]) => sources(row)),
  );
  if (typeof choice === 'string') return refuse(400, choice);
  const moveByIssue: Record<string, BulkMove> = {};
  for (const [name, row] of rows) {
    const target = readTarget(ask, name);
    if (typeof target === 'string') return refuse(400, target);
    for (const issue of sources(row).flatMap((one) => ask.store.issue(one) ?? []))
      moveByIssue[issue.id] = target;
  }
  return submit(ask, choice, { type: 'move', moveByIssue });
}

function postWatch(isWatching: boolean): Route['run'] {
  return (ask) => {
    if (isStranger(ask)) return refuse(401, 'You are not authenticated.');
    const choice = choose(ask, toStrings(readObject(ask)['selectedIssueIdsOrKeys']));
    return typeof choice === 'string'
      ? refuse(400, choice)
      : submit(ask, choice, { type: 'watch', isWatching });
  };
}

/** By workflow, which here is by project: the steps that each of its issues may take. */
function getTransitions(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const choice = choose(ask, readList(ask.query, 'issueIdsOrKeys'));
  if (typeof choice === 'string') return refuse(400, choice);
  const projects = [...new Set(choice.issues.map((issue) => projectOf(ask, issue)))];
  return answer({
    availableTransitions: projects.map((project) => {
      const issues = choice.issues.filter(({ projectId }) => projectId === project.id);
      const mayAll = issues.every((issue) => mayTransition(ask, issue));
      const transitions = mayAll ? listTransitions(ask, project) : [];
      return {
        issues: issues.map(({ key }) => key),
        transitions: transitions.map(({ id, to }) => ({
          transitionId: Number(id),
          transitionName: to.name,
          to: { statusId: Number(to.id), statusName: to.name },
        })),
        isTransitionsFiltered: !mayAll,
      };
    }),
  });
}

function postDelete(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const choice = choose(ask, toStrings(readObject(ask)['selectedIssueIdsOrKeys']));
  return typeof choice === 'string' ? refuse(400, choice) : submit(ask, choice, { type: 'delete' });
}

/** Fields that can be edited on every one of the issues. */
function getFields(ask: Ask): Answer {
  const refused = refuseBulk(ask);
  if (refused) return refused;
  const choice = choose(ask, readList(ask.query, 'issueIdsOrKeys'));
  if (typeof choice === 'string') return refuse(400, choice);
  const projects = [...new Set(choice.issues.map((issue) => projectOf(ask, issue)))];
  const lists = projects.map((project) => new Set(ask.fields.editable(project).map(({ id }) => id)));
  const text = (ask.query.get('searchText') ?? '').toLowerCase();
  const common = ask.fields
    .all()
    .filter(({ id, name }) => lists.every((list) => list.has(id)) && name.toLowerCase().includes(text));
  if (lists.length === 0 || common.length === 0) return refuse(404, 'No editable fields were found.');
  return answer({ fields: common.map(renderField).slice(0, 50) });
}

function renderField({ id, name, schema, edit }: ReturnType<Ask['fields']['all']>[number]): Json {
  const isList = edit?.operations.includes('add') === true;
  return {
    id,
    name,
    type: schema?.system ?? schema?.custom ?? 'any',
    description: name,
    isRequired: edit?.required ?? false,
    ...(isList && { multiSelectFieldOptions: ['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL'] }),
  };
}

function toStatus(task: Task): string {
  if (!isFinished(task)) return task.done.length > 0 ? 'RUNNING' : 'ENQUEUED';
  return task.done.length === 0 && task.issueIds.length > 0 ? 'FAILED' : 'COMPLETE';
}

const keptMs = 14 * 86_400_000;

/** Times are epoch milliseconds here, unlike elsewhere. */
function getProgress(ask: Ask): Answer {
  if (isStranger(ask)) return refuse(401, 'You are not authenticated.');
  const task = ask.store.table('tasks').get(ask.param('taskId'));
  const isTheirs = task && (task.submittedBy === toAuthor(ask) || isSiteAdmin(ask));
  if (!isTheirs || ask.clock() - task.createdAt > keptMs) return refuse(400, 'The task does not exist.');
  const handled = task.done.length + Object.keys(task.failed).length;
  const total = task.issueIds.length;
  return answer({
    taskId: task.id,
    status: toStatus(task),
    progressPercent: total === 0 ? 100 : Math.floor((handled / total) * 100),
    submittedBy: { accountId: task.submittedBy },
    created: task.createdAt,
    started: task.createdAt,
    updated: task.updatedAt,
    processedAccessibleIssues: task.done.map(Number),
    failedAccessibleIssues: task.failed,
    totalIssueCount: total + task.inaccessible,
    invalidOrInaccessibleIssueCount: task.inaccessible,
  });
}

export const bulkRoutes: readonly Route[] = [
  { method: 'GET', path: '/bulk/issues/fields', run: getFields },
  { method: 'POST', path: '/bulk/issues/fields', run: postEdit },
  { method: 'GET', path: '/bulk/issues/transition', run: getTransitions },
  { method: 'POST', path: '/bulk/issues/transition', run: postTransition },
  { method: 'POST', path: '/bulk/issues/move', run: postMove },
  { method: 'POST', path: '/bulk/issues/watch', run: postWatch(true) },
  { method: 'POST', path: '/bulk/issues/unwatch', run: postWatch(false) },
  { method: 'POST', path: '/bulk/issues/delete', run: postDelete },
  { method: 'GET', path: '/bulk/queue/:taskId', run: getProgress },
];
