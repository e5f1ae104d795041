// What an edited schedule would change before it is saved: the projects it holds in, and which of their bars would be
// counted to other days. Read as whoever asks, bounded, and told as far as it has come.
import { standardScheduleId } from '#contract/built-in-schedules';
import { toCivil } from '#domain/time/day';
import { toDayNumberOf } from '#domain/time/units';
import { decisionsOf } from '../page-schedule';
import { standardWeek } from '../standard-week';
import { compareCalendars, type Compared, type PlanCalendars } from './compare-calendars';
import { lineOf, toWorkingCalendar, yearsHorizon, type Horizon } from './schedule-calendar';
import type { ScheduleDocument } from './schedule-types';
import type { NamedTarget, ReadPlan, SchedulesPorts } from './schedules-ports';

export type Documents = ReadonlyMap<string, ScheduleDocument>;

export interface ImpactQuestion {
  /** The edited one among them as it is saved. */
  readonly documents: Documents;
  readonly edited: ScheduleDocument;
  /** Null for all that the person may browse. */
  readonly projectId: string | null;
  /** Whether the edited schedule holds in the project today, as far as the list of assignments tells. */
  readonly holdsIn: (projectId: string) => boolean;
}

export interface ProjectImpact extends Compared {
  readonly project: NamedTarget;
  /** It has more open issues than were looked at. */
  readonly isCut: boolean;
}

export interface ScheduleImpact {
  readonly projects: readonly ProjectImpact[];
  /** Could not be read. */
  readonly unread: readonly NamedTarget[];
  /** How many projects were not looked at. */
  readonly left: number;
}

export const mostProjects = 10;

const yearsBack = 3;
const yearsAhead = 8;

/** Those that it holds in come first: in the others only issues that name it could change. */
const chooseProjects = (
  projects: readonly NamedTarget[],
  { projectId, holdsIn }: ImpactQuestion,
): readonly NamedTarget[] => {
  const asked = projects.filter(({ id }) => projectId === null || id === projectId);
  return [...asked.filter(({ id }) => holdsIn(id)), ...asked.filter(({ id }) => !holdsIn(id))];
};

export const readScheduleImpact = async (
  ports: Pick<SchedulesPorts, 'listProjects' | 'readPlan'>,
  question: ImpactQuestion,
  onProgress: (done: number, total: number) => boolean,
): Promise<ScheduleImpact> => {
  const wanted = chooseProjects(await ports.listProjects(), question);
  const looked = wanted.slice(0, mostProjects);
  const projects: ProjectImpact[] = [];
  const unread: NamedTarget[] = [];
  for (const [i, project] of looked.entries()) {
    if (!onProgress(i, looked.length)) break;
    const read = await ports.readPlan(project.id);
    if (read === 'failed') unread.push(project);
    else if (read !== 'off') projects.push({ project, isCut: read.isCut, ...toImpact(read, question) });
  }
  return { projects, unread, left: wanted.length - looked.length };
};

const toImpact = (read: ReadPlan, { documents, edited }: ImpactQuestion): Compared => {
  const { year } = toCivil(toDayNumberOf(read.today));
  const horizon = yearsHorizon(year - yearsBack, year + yearsAhead);
  const before = new Map([...read.line.map((one) => [one.id, one] as const), ...documents]);
  const after = new Map([...before, [edited.id, edited]]);
  const named = namedBy(read);
  return compareCalendars(
    { ...read, decisionsOf: (id) => decisionsOf(read.issues.get(id)) },
    toCalendars(read, named, { documents: before, horizon }),
    toCalendars(read, named, { documents: after, horizon }),
  );
};

const namedBy = ({ issues }: ReadPlan): ReadonlySet<string> =>
  new Set([...issues.values()].flatMap(({ plan }) => plan?.plan.calendarId ?? []));

const toCalendars = (
  { line }: ReadPlan,
  named: ReadonlySet<string>,
  { documents, horizon }: { readonly documents: Documents; readonly horizon: Horizon },
): PlanCalendars => {
  const toCalendar = (id: string) => {
    const document = documents.get(id);
    return document && toWorkingCalendar(lineOf(id, document.body, documents), horizon);
  };
  return {
    calendar: toCalendar(line[0]?.id ?? standardScheduleId) ?? standardWeek,
    own: new Map(
      [...named].flatMap((id) => {
        const calendar = toCalendar(id);
        return calendar ? [[id, calendar] as const] : [];
      }),
    ),
  };
};
