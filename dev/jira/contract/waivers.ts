// Where real answers of Jira Cloud contradict Atlassian's own document. Each waiver names what shows it.

export interface Waiver {
  /** Template of the operations it holds for. */
  readonly operations: RegExp;
  /** Of the complaint, `instancePath keyword detail` as the check words it. */
  readonly complaint: RegExp;
  /** The recording or document that shows it. */
  readonly evidence: string;
}

export const waivers: readonly Waiver[] = [
  {
    operations: /\/changelog$|\/changelog\/bulkfetch$|\/search\/jql$|\/issue\/|\/issue\/bulkfetch$/,
    complaint: /\/items\/\d+\/(from|fromString|to|toString) type string$/,
    evidence: 'resource_issue__history-recorded.cloud.json: null where a change has no such side',
  },
  {
    operations: /\/changelog$|\/changelog\/bulkfetch$|\/search\/jql$|\/issue\/|\/issue\/bulkfetch$/,
    complaint: /\/items\/\d+ additionalProperties (tmpFromAccountId|tmpToAccountId)$/,
    evidence: 'resource_issue__history-recorded.cloud.json: beside a change of assignee',
  },
  {
    operations: /\/project(\/search|\/recent|\/\{projectIdOrKey\}(\/restore)?)?$/,
    complaint: /additionalProperties entityId$/,
    evidence: 'resource_project__project.cloud.json, resource_project__projects.cloud.json',
  },
  {
    operations: /\/jql\/parse$/,
    complaint: /^\/queries\/\d+\/structure/,
    evidence: 'resource_jql__parse.cloud.json: a plain clause fails the branches of anyOf',
  },
  {
    operations: /\/serverInfo$/,
    complaint: /additionalProperties (defaultLocale|displayUrlCSMHelpSeeker)$/,
    evidence: 'transport__serverinfo.cloud.json',
  },
  {
    operations: /\/board\/\{boardId\}\/configuration$/,
    complaint: /^\/location additionalProperties (id|key|name|self)$/,
    evidence: "the document's own example of board/{boardId}/configuration",
  },
  {
    operations: /\/bulk\/queue\/\{taskId\}$/,
    complaint: /^\/(created|started|updated) type string$/,
    evidence: "the document's own example of bulk/queue: epoch milliseconds",
  },
  {
    operations: /\/changelog\/bulkfetch$/,
    complaint: /\/created type string$/,
    evidence: "the document's own example of changelog/bulkfetch: epoch milliseconds",
  },
  {
    operations: /\/issue\/bulkfetch$/,
    complaint: /^ additionalProperties (expand|names|schema)$/,
    evidence: "the document's own example of issue/bulkfetch carries `expand`",
  },
];

export function isWaived(template: string, complaint: string): boolean {
  return waivers.some((waiver) => waiver.operations.test(template) && waiver.complaint.test(complaint));
}
