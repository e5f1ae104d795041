// The project's settings: what it inherits and decides for itself, whether that can be used, and who may do what.
import { useState, type ReactElement } from 'react';
import { createAccessStore } from '../state/configuration/access-store';
import { createConfigurationStore } from '../state/configuration/configuration-store';
import type { SettingsPorts } from '../state/configuration/settings-ports';
import { AccessSection } from './configuration/access-section';
import { ConfigurationSection } from './configuration/configuration-section';
import { SettingsShell } from './configuration/settings-shell';
import { useLanguage } from './language';
import { SchedulesSection } from './schedules/schedules-section';

interface SettingsPageProps {
  readonly ports: SettingsPorts;
  readonly projectId: string;
}

export function SettingsPage({ ports, projectId }: SettingsPageProps): ReactElement {
  const { words } = useLanguage();
  const [stores] = useState(() => {
    const scope = { type: 'project', projectId } as const;
    return {
      configuration: createConfigurationStore(ports, scope),
      access: createAccessStore(ports, scope),
    };
  });
  const { project, sections } = words.settingsPages;
  return (
    <SettingsShell
      caption={project}
      sections={[
        {
          id: 'fields',
          label: sections.fields,
          icon: 'filter',
          content: <ConfigurationSection store={stores.configuration} />,
        },
        {
          id: 'schedules',
          label: words.schedules.title,
          icon: 'calendar',
          content: <SchedulesSection scope={{ type: 'project', projectId }} />,
        },
        {
          id: 'access',
          label: sections.access,
          icon: 'lock',
          content: <AccessSection store={stores.access} />,
        },
      ]}
    />
  );
}
