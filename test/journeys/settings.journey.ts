// Project settings: whether fields can be used here, and how to mend what stands in the way; keys save and guard.
import { journey } from './support/journey';
import { seriousFindings } from './support/serious-findings';

const settings = (more = ''): string => `/site/lumen/project/LUM/settings?person=mara-ivanova${more}`;

for (const theme of ['light', 'dark']) {
  journey(
    `says that the fields can be used, and what is missing once one is taken away, in the ${theme} theme`,
    async (j) => {
      await j.open(settings(`&theme=${theme}`));
      const health = j.app.getByRole('region', { name: 'Health check' });
      await health.getByText('All is well').waitFor();
      await health.getByText('“Start date” is on the edit screen, and you may change it.').waitFor();
      await j.screenshot(`settings-well-${theme}`);
      await j.app.getByRole('button', { name: 'Override Start date' }).click();
      await j.app
        .getByRole('group', { name: 'Start date' })
        .getByRole('combobox')
        .selectOption({ label: 'None' });
      await health.getByText('1 thing stands in the way.').waitFor();
      await health.getByText('No field is chosen, so there is nothing to show here.').waitFor();
      await j.screenshot(`settings-missing-${theme}`);
      j.expect(await seriousFindings(j.app)).toEqual([]);
      await health.getByRole('button', { name: 'Check again' }).click();
      await health.getByText('1 thing stands in the way.').waitFor();
      await j.app.getByRole('button', { name: 'Discard' }).click();
      await health.getByText('All is well').waitFor();
    },
    { size: [1280, 800] },
  );
}

journey(
  'keeps the form when Jira can’t be asked, and asks again when told',
  async (j) => {
    const { switches } = j.host.jira('lumen');
    switches.failNext = { status: 503, times: 50, match: 'editmeta' };
    await j.open(settings());
    const health = j.app.getByRole('region', { name: 'Health check' });
    await health.getByText('Jira could not be asked').waitFor();
    switches.failNext = null;
    await health.getByRole('button', { name: 'Check again' }).click();
    await health.getByText('All is well').waitFor();
    j.expect(await j.app.getByRole('button', { name: 'Override Start date' }).isEnabled()).toBe(true);
  },
  { allow: [/503/] },
);
