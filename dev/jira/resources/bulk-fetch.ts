// Many issues in one call: those that are missing or hidden come as errors beside the ones found.
import { isObject } from '../fields/field-definition';
import { type FieldSelection, selectFields } from '../fields/field-selection';
import { type Answer, answer, refusal } from '../http/answer';
import type { Ask, Route } from '../http/ask';
import type { Issue } from '../model';
import { renderIssue, renderNames, renderSchemas } from '../render/render-issue';

const multiValued = new Set(['issuelinks', 'subtasks', 'comment', 'worklog', 'attachment']);
const usualLimit = 100;

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** More than 100 issues are given only with 1 to 100 named fields, none of them a wildcard or a list of things. */
function checkSize(
  ask: Ask,
  count: number,
  selection: FieldSelection,
  named: readonly string[],
): Answer | null {
  const limit = ask.switches.bulkfetchLimit;
  if (count === 0) return refusal(400, ['The request must contain at least one issue ID or key.']);
  if (count > limit)
    return refusal(400, [`The request contains too many issues. The maximum is ${String(limit)}.`]);
  if (count <= usualLimit) return null;
  const refused = selection.fields.filter((field) => multiValued.has(field.id)).map((field) => field.id);
  const isRefused = ask.switches.bulkfetchRefusesMultiValued && refused.length > 0;
  if (named.length === 0 || named.length > 100 || selection.hasWildcard || isRefused) {
    const which = refused.length > 0 ? ` Not allowed: ${refused.join(', ')}.` : '';
    return refusal(400, [
      `More than 100 issues can be fetched with 1 to 100 named single-value fields only.${which}`,
    ]);
  }
  return null;
}

function sortById(issues: Iterable<Issue>): Issue[] {
  return [...issues].sort((a, b) => Number(a.id) - Number(b.id));
}

function bulkFetch(ask: Ask): Answer {
  const body = isObject(ask.body) ? ask.body : {};
  const wanted = toStrings(body['issueIdsOrKeys']);
  const named = toStrings(body['fields']);
  const properties = toStrings(body['properties']);
  const expand = toStrings(body['expand']);
  const selection = selectFields(ask.fields, named, '*navigable');
  const limit = checkSize(ask, wanted.length, selection, named);
  if (limit) return limit;
  if (properties.length > 5)
    return refusal(400, ['The maximum number of properties that can be requested is 5.']);
  const issues = new Map<string, Issue>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of wanted) {
    const issue = ask.store.issue(idOrKey);
    if (issue && ask.permissions.canSee(ask.caller, issue)) issues.set(issue.id, issue);
    else
      issueErrors.push({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      });
  }
  return answer({
    expand: 'schema,names',
    issues: sortById(issues.values()).map((issue) =>
      renderIssue(ask.view, issue, { selection, properties, expand }),
    ),
    issueErrors,
    ...(expand.includes('names') && { names: renderNames(selection) }),
    ...(expand.includes('schema') && { schema: renderSchemas(selection) }),
  });
}

export const bulkFetchRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue/bulkfetch', run: bulkFetch },
];
