// An administrator decides for the site and sees what it changes; a project inherits, overrides and goes back; who may
// not is told so; and the audit tells who did it.
import { journey } from './support/journey';
import { seriousFindings } from './support/serious-findings';

const admin = (person: string, theme = 'light'): string =>
  `/site/lumen/admin?person=${person}&theme=${theme}`;
const project = (person: string, theme = 'light'): string =>
  `/site/lumen/project/LUM/settings?person=${person}&theme=${theme}`;

journey(
  'maps a link type for the site with a preview and an impact; a project overrides it and goes back',
  async (j) => {
    const { app } = j;
    const row = app.getByRole('group', { name: 'Dependency', exact: true });
    await j.open(admin('mara-ivanova'));
    await row.getByText('A depends on B: nothing follows for the plan.').waitFor();
    await j.screenshot('admin-configuration-light');
    j.expect(await seriousFindings(app)).toEqual([]);
    await row.getByLabel('Order of Dependency').selectOption('inward');
    await row.getByText('A depends on B: A starts after B ends.').waitFor();
    await app.getByText(/projects? inherits? it/).waitFor();
    await app.getByRole('button', { name: 'See what changes' }).click();
    const dialog = app.getByRole('dialog', { name: 'What this changes' });
    await dialog.getByText('Saving moves no date in Jira.').waitFor();
    await j.screenshot('admin-impact-light');
    await j.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Save 1 change' }).click();
    await app.getByText('Saved.', { exact: true }).waitFor();
    await app.getByRole('button', { name: 'Audit' }).click();
    await app.getByRole('cell', { name: 'Changed the configuration' }).waitFor();
    await app.getByRole('cell', { name: 'Mara Ivanova' }).waitFor();
    await j.screenshot('admin-audit-light');
    j.expect(await seriousFindings(app)).toEqual([]);

    await j.open(project('mara-ivanova', 'dark'));
    await row.getByText('A depends on B: A starts after B ends.').waitFor();
    await row.getByText('Inherited from site').waitFor();
    await row.getByRole('button', { name: 'Override Dependency' }).click();
    await row.getByLabel('Order of Dependency').selectOption('outward');
    await app.getByText('“Dependency” goes the other way here than on the site.').waitFor();
    await j.screenshot('project-fields-dark');
    j.expect(await seriousFindings(app)).toEqual([]);
    await j.page.keyboard.press('Control+s');
    await app.getByText('Saved.', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Use site value of Dependency' }).click();
    await row.getByText('Inherited from site').waitFor();
    await app.getByRole('button', { name: 'Save 1 change' }).click();
    await app.getByText('Saved.', { exact: true }).waitFor();
    await app.getByRole('button', { name: 'Access' }).click();
    const card = app.getByRole('region', { name: 'Edit working schedules' });
    await card.getByText('Nobody holds it. Site administrators do everywhere.').waitFor();
    await j.screenshot('project-access-dark');
    j.expect(await seriousFindings(app)).toEqual([]);

    await j.open('/site/lumen/project/SUP/settings?person=mara-ivanova');
    await app.getByText('Managed by its team').waitFor();
    await app.getByRole('button', { name: 'Access' }).click();
    await card.getByText(/^\d+ (person|people)$/).waitFor();
  },
  { size: [1600, 900], timeout: 240_000 },
);

journey('tells who may not decide, and shows what is decided', async (j) => {
  await j.open(project('jonas-weber'));
  // He reads German.
  await j.app.getByText('Nur Administratoren dieses Projekts können das ändern.').waitFor();
  j.expect(await j.app.getByRole('button', { name: /überschreiben/ }).count()).toBe(0);
  await j.screenshot('project-fields-looker');
});
