// Adds the page's project to those that the site uses the chart in. Only who administers the site may; the app checks it.
import type { PageCore } from './page-core';

export const enableProject = async ({ ports }: PageCore): Promise<boolean> => {
  const { project } = await ports.readContext();
  if (project === null) return false;
  const opened = await ports.operations.call('session.open', { projectId: project.id });
  if (!opened.ok) return false;
  const { site } = opened.value;
  const chosen = site?.body.projectIds;
  if (site && chosen?.includes(project.id) === false) {
    const body = { ...site.body, projectIds: [...chosen, project.id] };
    const saved = await ports.operations.call('configuration.save', {
      scope: 'site',
      version: site.version,
      body,
    });
    if (!saved.ok) return false;
  }
  return true;
};
