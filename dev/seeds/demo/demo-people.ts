// The six people of the demo's first site, by their initials, and the app's own user.

import type { Person } from '../../jira/model';
import type { SiteBuilder } from '../base/site-builder';

export type Initials = 'MI' | 'TR' | 'AS' | 'JW' | 'PN' | 'BO';

export type DemoPeople = Readonly<Record<Initials | 'app', Person>>;

/**
 * Mara administers the site and every project; Aiko has left; Jonas may read LUM, not edit it;
 * Ben may not see the restricted project, and neither may the app.
 */
export function addDemoPeople(site: SiteBuilder): DemoPeople {
  return {
    MI: site.addPerson({ name: 'Mara Ivanova', mail: 'mara.ivanova', admin: true }),
    TR: site.addPerson({
      name: 'Tomas Ruiz',
      mail: 'tomas.ruiz',
      timeZone: 'Europe/Madrid',
      locale: 'es_ES',
    }),
    AS: site.addPerson({ name: 'Aiko Sato', mail: 'aiko.sato', timeZone: 'Asia/Tokyo', active: false }),
    JW: site.addPerson({ name: 'Jonas Weber', mail: 'jonas.weber', locale: 'de_DE' }),
    PN: site.addPerson({ name: 'Priya Nair', mail: 'priya.nair', timeZone: 'Asia/Kolkata' }),
    BO: site.addPerson({
      name: 'Ben Okafor',
      mail: 'ben.okafor',
      timeZone: 'Europe/London',
      locale: 'en_GB',
    }),
    app: site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true }),
  };
}
