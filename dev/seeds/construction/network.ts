// A stored network as its JSON has it (README.md beside it says where it comes from), checked on reading.

import { z } from 'zod';

const spanSchema = z.tuple([z.string(), z.string()]);

const taskSchema = z
  .tuple([
    z.int().min(1),
    z.int().min(1),
    z.int().min(0),
    z.int().min(0),
    z.int().min(0),
    z.int().min(0),
    z.array(z.array(z.int()).min(1).max(2)),
  ])
  .transform(([part, number, days, start, finish, resource, before]) => ({
    part,
    number,
    days,
    start,
    finish,
    resource,
    predecessors: before.map(([index = 0, lagDays = 0]) => ({ index, lagDays })),
  }));

const networkSchema = z.object({
  source: z.string(),
  firstDay: z.iso.date(),
  /** Working hours by weekday, `MON` to `SUN`. */
  week: z.record(z.string(), z.array(spanSchema)),
  tasks: z.array(taskSchema),
});

/** Predecessors stand before their successors. Start and finish count days from `firstDay`, both inclusive. */
export type Network = z.output<typeof networkSchema>;
export type NetworkTask = Network['tasks'][number];

export function toNetwork(stored: unknown): Network {
  return networkSchema.parse(stored);
}
