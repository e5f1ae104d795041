// Steps over changes of many issues at once, and the tasks they become.
import { recall, type Steps, type Walker } from './walker';

const issues = (walker: Walker) => [recall(walker, 'worked issue'), recall(walker, 'other issue')];

const follow = async ({ cloud }: Walker, { taskId }: { taskId?: string | undefined }): Promise<void> => {
  await cloud.issueBulkOperations.getBulkOperationProgress({ taskId: taskId ?? '' });
};

export const bulkSteps: Steps = {
  'fields to edit in bulk': (walker) =>
    walker.cloud.issueBulkOperations.getBulkEditableFields({ issueIdsOrKeys: issues(walker).join(',') }),
  'edit in bulk': async (walker) => {
    const made = await walker.cloud.issueBulkOperations.submitBulkEdit({
      selectedIssueIdsOrKeys: issues(walker),
      selectedActions: ['labels'],
      editedFieldsInput: {
        labelsFields: [
          { fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'far' }] },
        ],
      },
    });
    await follow(walker, made);
  },
  'move on in bulk': async (walker) => {
    const made = await walker.cloud.issueBulkOperations.submitBulkTransition({
      bulkTransitionInputs: [
        {
          selectedIssueIdsOrKeys: [recall(walker, 'other issue')],
          transitionId: recall(walker, 'transition'),
        },
      ],
    });
    await follow(walker, made);
  },
  'delete in bulk': async (walker) => {
    const made = await walker.cloud.issueBulkOperations.submitBulkDelete({
      selectedIssueIdsOrKeys: [recall(walker, 'other issue')],
    });
    await follow(walker, made);
  },
};
