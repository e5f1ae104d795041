// All that a page needs of the app when it opens. Everything was loaded on the way here: it only composes.
import { succeed } from '#contract/errors';
import { mayAdministerProject } from './authority';
import type { UseCase } from './use-case';

export const openSession =
  (): UseCase<'session.open'> =>
  ({ subject, grants }) =>
    Promise.resolve(
      succeed({
        site: subject.site,
        project: subject.type === 'project' ? subject.project : null,
        may: {
          administerProject: subject.type === 'project' && mayAdministerProject(grants),
          administerSite: grants.administerSite,
        },
      }),
    );
