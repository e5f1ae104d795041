// Steps over saved filters and over what helps to write a query.
import { note, recall, type Steps, type Walker } from './walker';

const filter = (walker: Walker) => ({ id: Number(recall(walker, 'filter')) });

export const filterSteps: Steps = {
  'save a filter': async (walker) => {
    const made = await walker.cloud.filters.createFilter({ name: 'Walked', jql: 'project = WALK' });
    note(walker, 'filter', made.id);
  },
  'read a filter': (walker) => walker.cloud.filters.getFilter(filter(walker)),
  'change a filter': (walker) =>
    walker.cloud.filters.updateFilter({
      ...filter(walker),
      body: { name: 'Walked on', jql: 'project = WALK ORDER BY created' },
    }),
  'like a filter': async (walker) => {
    await walker.cloud.filters.setFavouriteForFilter(filter(walker));
    await walker.cloud.filters.getFavouriteFilters();
    await walker.cloud.filters.deleteFavouriteForFilter(filter(walker));
  },
  'share a filter': async (walker) => {
    await walker.cloud.filterSharing.addSharePermission({ ...filter(walker), type: 'authenticated' });
    await walker.cloud.filterSharing.getSharePermissions(filter(walker));
  },
  filters: async ({ cloud }) => {
    await cloud.filters.getMyFilters();
    await cloud.filters.getFiltersPaginated({ expand: 'jql,owner,sharePermissions' });
  },
  'delete a filter': (walker) => walker.cloud.filters.deleteFilter(filter(walker)),
  'match issues': (walker) =>
    walker.cloud.issueSearch.matchIssues({
      issueIds: [Number(recall(walker, 'worked issue id'))],
      jqls: ['project = WALK', 'nosuchfield = 1'],
    }),
  'words for queries': async ({ cloud }) => {
    await cloud.jql.getAutoComplete();
    await cloud.jql.getAutoCompletePost({ includeCollapsedFields: true });
    await cloud.jql.getFieldAutoCompleteForQueryString({ fieldName: 'status', fieldValue: 'to' });
  },
};
