// What every Jira site has before anybody works in it: types, statuses, priorities, resolutions, link types, roles.

import type { Group, IssueType, LinkType, Priority, ProjectRole, Resolution, Status } from '../../jira/model';

export const roleIds = {
  administrators: '10002',
  addons: '10003',
  members: '10004',
  viewers: '10005',
} as const;

export const roles: readonly ProjectRole[] = [
  { id: roleIds.administrators, name: 'Administrators', description: 'Administrators of a project.' },
  {
    id: roleIds.addons,
    name: 'atlassian-addons-project-access',
    description:
      'A project role that represents Connect and Forge apps declaring a scope that needs project access.',
  },
  { id: roleIds.members, name: 'Member', description: 'People who work in a project.' },
  { id: roleIds.viewers, name: 'Viewer', description: 'People who read a project.' },
];

export const groupIds = {
  administrators: '2c9e4b0e-5d0a-4f2e-9a57-1f4c9d6a0001',
  users: '2c9e4b0e-5d0a-4f2e-9a57-1f4c9d6a0002',
  addons: '2c9e4b0e-5d0a-4f2e-9a57-1f4c9d6a0003',
} as const;

export const groups: readonly Group[] = [
  { groupId: groupIds.administrators, name: 'jira-administrators' },
  { groupId: groupIds.users, name: 'jira-software-users' },
  { groupId: groupIds.addons, name: 'atlassian-addons' },
];

const type = (id: string, name: string, level: number, avatarId: number): IssueType => ({
  id,
  name,
  description: '',
  subtask: level < 0,
  hierarchyLevel: level,
  avatarId,
});

export const issueTypes: readonly IssueType[] = [
  type('10000', 'Epic', 1, 10307),
  type('10001', 'Story', 0, 10315),
  type('10002', 'Task', 0, 10318),
  type('10003', 'Sub-task', -1, 10316),
  type('10004', 'Bug', 0, 10303),
  type('10005', 'Milestone', 0, 10311),
];

export const statuses: readonly Status[] = [
  { id: '10010', name: 'To Do', description: '', category: 'new' },
  {
    id: '3',
    name: 'In Progress',
    description: 'Being worked on by the assignee.',
    category: 'indeterminate',
  },
  { id: '10012', name: 'In Review', description: '', category: 'indeterminate' },
  { id: '10013', name: 'Done', description: '', category: 'done' },
];

export const priorities: readonly Priority[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', color: '#d04437' },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', color: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', color: '#f79232' },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', color: '#707070' },
  { id: '5', name: 'Lowest', description: 'Trivial problem with little or no impact.', color: '#999999' },
];

export const resolutions: readonly Resolution[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
  { id: '10001', name: "Won't Do", description: "This issue won't be actioned." },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: '10003', name: 'Cannot Reproduce', description: 'All attempts at reproducing this issue failed.' },
];

export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  // Reads from successor to predecessor, against the direction of Blocks.
  { id: '10004', name: 'Dependency', inward: 'is depended on by', outward: 'depends on' },
];
