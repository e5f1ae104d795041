// Removes a project with all that is in it. Links to issues elsewhere go with the issues.
import type { Ask } from '../http/ask';
import type { Project } from '../model';
import type { Change, CollectionName } from '../store/collections';

function removeAll(collection: CollectionName, ids: readonly (string | number)[]): Change[] {
  return ids.map((id) => ({ remove: collection, id: String(id) }));
}

export function deleteProject({ store }: Ask, { id: projectId }: Project): void {
  const issues = [...store.issues.ofProject(projectId)].map(({ id }) => id);
  const links = new Set(issues.flatMap((id) => store.linksOf(id)).map(({ id }) => id));
  const ofProject = (name: 'versions' | 'components' | 'boards' | 'issueTypes' | 'statuses') =>
    (store.table(name).all() as { id: string | number; projectId?: string }[])
      .filter((one) => one.projectId === projectId)
      .map(({ id }) => id);
  const boards = ofProject('boards');
  const sprints = store
    .table('sprints')
    .all()
    .filter(({ boardId }) => boards.includes(boardId));
  store.commit([
    ...removeAll('links', [...links]),
    ...removeAll(
      'worklogs',
      issues.flatMap((id) => store.worklogsOf(id)).map(({ id }) => id),
    ),
    ...removeAll(
      'attachments',
      issues.flatMap((id) => store.attachmentsOf(id)).map(({ id }) => id),
    ),
    ...removeAll(
      'remoteLinks',
      store
        .table('remoteLinks')
        .all()
        .filter(({ issueId }) => issues.includes(issueId))
        .map(({ id }) => id),
    ),
    ...removeAll('issues', issues),
    ...(['versions', 'components', 'issueTypes', 'statuses'] as const).flatMap((name) =>
      removeAll(name, ofProject(name)),
    ),
    ...removeAll(
      'sprints',
      sprints.map(({ id }) => id),
    ),
    ...removeAll('boards', boards),
    { remove: 'projects', id: projectId },
  ]);
}
