// An administrator gives the site's schedule other hours, days off out of a file and the holidays of a region, sees what
// that changes, saves and assigns; asks which schedule holds and why; and deletes one in use for another.
import { journey, type JourneyContext } from './support/journey';
import { seriousFindings } from './support/serious-findings';

const admin = (theme: string): string => `/site/lumen/admin?person=mara-ivanova&theme=${theme}`;

const file = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'SUMMARY:Company day',
  'DTSTART;VALUE=DATE:20261204',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:Standup',
  'DTSTART:20261203T090000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const openSchedules = async ({ app, open }: JourneyContext, path: string): Promise<void> => {
  await open(path);
  await app.getByRole('button', { name: 'Working schedules' }).click();
  await app.getByRole('heading', { name: 'Schedules', exact: true }).waitFor();
};

/** Somebody found by a part of the name, within the card of that title. */
const pick = async ({ app }: JourneyContext, card: string, kind: string, name: string): Promise<void> => {
  const region = app.getByRole('region', { name: card });
  await region.getByLabel('Who', { exact: true }).selectOption({ label: kind });
  await region.getByRole('textbox', { name: 'Search' }).fill(name.slice(0, 4));
  await region.getByRole('button', { name, exact: true }).click();
};

const takeHolidays = async (j: JourneyContext): Promise<void> => {
  const { app } = j;
  await app.getByRole('button', { name: /^Public holidays/ }).click();
  const holidays = app.getByRole('dialog', { name: 'Public holidays' });
  await holidays.getByLabel('Country').selectOption('DE');
  await holidays.getByLabel('Region').selectOption('BY');
  await holidays.getByText(/Epiphany/).waitFor();
  await j.screenshot('schedules-holidays-light');
  j.expect(await seriousFindings(app)).toEqual([]);
  await holidays.getByRole('button', { name: 'Take these holidays' }).click();
  await app.getByRole('button', { name: 'Public holidays: DE-BY' }).waitFor();
  await j.screenshot('schedules-edited-light');
};

journey(
  'gives the site’s schedule other hours, a file’s days off and holidays, sees what that changes and saves',
  async (j) => {
    const { app, page } = j;
    await openSchedules(j, admin('light'));
    await j.screenshot('schedules-list-light');
    j.expect(await seriousFindings(app)).toEqual([]);
    await app.getByRole('button', { name: 'Standard', exact: true }).click();
    const save = app.getByRole('button', { name: 'Save schedule' });
    j.expect(await save.isDisabled()).toBe(true);
    await j.screenshot('schedules-editor-light');
    j.expect(await seriousFindings(app)).toEqual([]);

    const monday = app.getByRole('group', { name: 'Mon', exact: true });
    await monday.getByRole('button', { name: /^Mon, .*–17:00$/ }).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await monday.getByRole('button', { name: /^Mon, .*–16:45$/ }).waitFor();
    await app.getByText('Unsaved changes').waitFor();

    await app.getByRole('button', { name: 'Import .ics' }).click();
    const ics = app.getByRole('dialog', { name: 'Import days off' });
    await ics.getByLabel('Choose an .ics file').setInputFiles({
      name: 'days.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(file),
    });
    await ics.getByText('1 event is left out').waitFor();
    await j.screenshot('schedules-ics-light');
    await ics.getByRole('button', { name: 'Take 1 entry' }).click();
    await app.getByText('Company day', { exact: true }).first().waitFor();

    await takeHolidays(j);

    await app.getByRole('button', { name: 'See what changes' }).click();
    const impact = app.getByRole('dialog', { name: 'What this changes' });
    await impact.getByText('Largest shift').waitFor({ timeout: 60_000 });
    await impact.getByText('Saving moves no date.').waitFor();
    await j.screenshot('schedules-impact-light');
    j.expect(await seriousFindings(app)).toEqual([]);
    await page.keyboard.press('Escape');
    await impact.waitFor({ state: 'detached' });
    await save.click();
    await app.getByText('Saved. No date was moved.').waitFor();
    j.expect(await save.isDisabled()).toBe(true);

    await j.open('/site/lumen/project/LUM/settings?person=mara-ivanova&theme=dark');
    await app.getByRole('button', { name: 'Working schedules' }).click();
    await app.getByRole('heading', { name: 'Schedules', exact: true }).waitFor();
    await j.screenshot('schedules-project-dark');
    j.expect(await seriousFindings(app)).toEqual([]);
  },
  { size: [1600, 1000], timeout: 240_000 },
);

journey(
  'assigns a schedule, tells which one holds and why, and deletes one in use only for another',
  async (j) => {
    const { app } = j;
    await openSchedules(j, admin('dark'));
    await app.getByRole('button', { name: 'New schedule' }).click();
    const create = app.getByRole('dialog', { name: 'New schedule' });
    await create.getByLabel('Name').fill('Workshop');
    await create.getByRole('button', { name: 'Create schedule' }).click();
    await app.getByRole('heading', { name: 'Workshop' }).waitFor();
    await j.screenshot('schedules-editor-dark');
    j.expect(await seriousFindings(app)).toEqual([]);
    await app.getByRole('button', { name: 'All schedules' }).click();

    await pick(j, 'Who works by which', 'Project', 'Lumen Shop');
    const assign = app.getByRole('region', { name: 'Who works by which' });
    await assign.getByLabel('Schedule', { exact: true }).selectOption({ label: 'Workshop' });
    await assign.getByRole('button', { name: 'Assign', exact: true }).click();
    await assign.getByRole('cell', { name: 'Workshop' }).waitFor();

    await pick(j, 'Which schedule holds, and why?', 'Project', 'Lumen Shop');
    const who = app.getByRole('region', { name: 'Which schedule holds, and why?' });
    await who.getByText('The site’s default is Standard.').waitFor();
    await who.getByText('So Workshop holds.').waitFor();
    await j.screenshot('schedules-holds-dark');
    j.expect(await seriousFindings(app)).toEqual([]);

    const row = app.getByRole('row', { name: /^Workshop Site/ });
    await row.getByRole('button', { name: 'Delete…' }).click();
    const remove = app.getByRole('dialog', { name: 'Delete Workshop' });
    await remove.getByText('1 place uses it. Choose what takes its place there:').waitFor();
    await j.screenshot('schedules-delete-dark');
    j.expect(await seriousFindings(app)).toEqual([]);
    await remove.getByLabel('In its place').selectOption({ label: 'Standard' });
    await remove.getByRole('button', { name: 'Delete schedule' }).click();
    await row.waitFor({ state: 'detached' });
    await who.getByText('So Standard holds.').waitFor();
  },
  { timeout: 240_000 },
);
