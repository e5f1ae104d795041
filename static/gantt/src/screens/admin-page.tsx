// The site administrator's page: what is decided for every project, who may do what, and who changed what.
import { useState, type ReactElement } from 'react';
import { createAccessStore } from '../state/configuration/access-store';
import { createAuditStore } from '../state/configuration/audit-store';
import { createConfigurationStore } from '../state/configuration/configuration-store';
import type { SettingsPorts } from '../state/configuration/settings-ports';
import { AccessSection } from './configuration/access-section';
import { AuditSection } from './configuration/audit-section';
import { ConfigurationSection } from './configuration/configuration-section';
import { SettingsShell } from './configuration/settings-shell';
import { useLanguage } from './language';
import { SchedulesSection } from './schedules/schedules-section';

const scope = { type: 'site' } as const;

export function AdminPage({ ports }: { readonly ports: SettingsPorts }): ReactElement {
  const { words } = useLanguage();
  const [stores] = useState(() => ({
    configuration: createConfigurationStore(ports, scope),
    access: createAccessStore(ports, scope),
    audit: createAuditStore(ports),
  }));
  const { administration, sections } = words.settingsPages;
  return (
    <SettingsShell
      caption={administration}
      sections={[
        {
          id: 'configuration',
          label: sections.configuration,
          icon: 'filter',
          content: <ConfigurationSection store={stores.configuration} />,
        },
        {
          id: 'schedules',
          label: words.schedules.title,
          icon: 'calendar',
          content: <SchedulesSection scope={scope} />,
        },
        {
          id: 'access',
          label: sections.access,
          icon: 'lock',
          content: <AccessSection store={stores.access} />,
        },
        { id: 'audit', label: sections.audit, icon: 'clock', content: <AuditSection store={stores.audit} /> },
      ]}
    />
  );
}
