// Steps over custom fields: made, given options, put into the bin, taken out, deleted.
import { note, recall, type Steps, type Walker } from './walker';

const field = (walker: Walker) => ({ fieldId: recall(walker, 'field') });
const context = (walker: Walker) => ({ ...field(walker), contextId: Number(recall(walker, 'context')) });

export const fieldSteps: Steps = {
  'create a field': async (walker) => {
    const made = await walker.cloud.issueFields.createCustomField({
      name: 'Walked kind',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    });
    note(walker, 'field', made.id);
  },
  'page of fields': ({ cloud }) => cloud.issueFields.getFieldsPaginated({ query: 'walk', maxResults: 5 }),
  'rename a field': (walker) =>
    walker.cloud.issueFields.updateCustomField({ ...field(walker), name: 'Walked sort' }),
  'contexts of a field': async (walker) => {
    const { values } = await walker.cloud.issueCustomFieldContexts.getContextsForField(field(walker));
    note(walker, 'context', values[0]?.id);
  },
  'create an option': (walker) =>
    walker.cloud.issueCustomFieldOptions.createCustomFieldOption({
      ...context(walker),
      options: [{ value: 'Far' }],
    }),
  'options of a field': (walker) =>
    walker.cloud.issueCustomFieldOptions.getOptionsForContext(context(walker)),
  'bin a field': (walker) => walker.cloud.issueFields.trashCustomField({ id: recall(walker, 'field') }),
  'restore a field': (walker) => walker.cloud.issueFields.restoreCustomField({ id: recall(walker, 'field') }),
  'delete a field': async (walker) => {
    await walker.cloud.issueFields.trashCustomField({ id: recall(walker, 'field') });
    await walker.send('DELETE', `/rest/api/3/field/${recall(walker, 'field')}`);
  },
};
