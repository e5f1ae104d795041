// The stand's columns, as a page would make them.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { Cell, Column, PersonAccent } from '../../../static/gantt/src/chart/chart-types';
import { lumenTasks } from './lumen-plan';
import { standWords } from './stand-words';

const accents: Readonly<Record<string, PersonAccent>> = {
  MI: 'purple',
  TR: 'teal',
  AS: 'orange',
  JW: 'blue',
  PN: 'magenta',
  BO: 'green',
};
const facts = new Map(lumenTasks.map((row) => [row.task.id, row]));

const canEdit = (id: TaskId): boolean => facts.get(id)?.type !== 'lock';

export function standColumns(plan: Plan): readonly Column[] {
  const columns: readonly Column[] = [
    { id: 'issue', title: 'Issue', width: 304, cell: (id) => nameCell(plan, id) },
    { id: 'assignee', title: 'Assignee', headIcon: 'people', width: 40, cell: personCell },
    { id: 'status', title: 'Status', width: 104, cell: (id) => statusCell(plan, id) },
    { id: 'start', title: 'Start', width: 60, cell: (id) => dateCell(plan, id, 'start') },
    { id: 'due', title: 'Due', width: 60, cell: (id) => dateCell(plan, id, 'finish') },
  ];
  return columns.map((column) => ({ ...column, resizable: true, editable: canEdit }));
}

function nameCell(plan: Plan, id: TaskId): Cell {
  const task = plan.tasks[plan.indexOf.get(id) ?? -1];
  if (id.startsWith('group:'))
    return { type: 'name', icon: 'other', key: '', text: task?.name ?? '', href: null };
  const type = facts.get(id)?.type ?? 'task';
  if (!task || type === 'lock')
    return { type: 'name', icon: 'lock', key: '', text: 'Restricted issue', href: null };
  return { type: 'name', icon: type, key: task.key, text: task.name, href: `#${task.key}` };
}

function personCell(id: TaskId): Cell {
  const who = facts.get(id)?.who;
  if (who === null || who === undefined) return { type: 'nobody', label: 'Unassigned' };
  return { type: 'person', name: who, initials: who, accent: accents[who] ?? 'blue' };
}

function statusCell(plan: Plan, id: TaskId): Cell {
  const stage = plan.tasks[plan.indexOf.get(id) ?? -1]?.stage ?? 'todo';
  const text = { todo: 'To do', doing: 'In progress', done: 'Done' }[stage];
  return { type: 'lozenge', text, tone: stage === 'done' ? 'green' : stage === 'doing' ? 'blue' : 'gray' };
}

function dateCell(plan: Plan, id: TaskId, edge: 'start' | 'finish'): Cell {
  const at = plan[edge][plan.indexOf.get(id) ?? -1] ?? -1;
  if (at <= 0) return { type: 'text', text: '–', tone: 'subtle' };
  return {
    type: 'text',
    text: standWords.shortDate((edge === 'start' ? at : at - 1) as WallMinutes),
    numeric: true,
  };
}
