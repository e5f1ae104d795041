// Forty people for sites of any size.

import type { Person } from '../../jira/model';
import type { SiteBuilder } from '../base/site-builder';

const firstNames = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Esra', 'Farid', 'Greta', 'Hiro'];
const lastNames = ['Almeida', 'Bergstrom', 'Castellan', 'Dvorak', 'Eriksen'];

export function addScalePeople(site: SiteBuilder): Person[] {
  return lastNames.flatMap((last) =>
    firstNames.map((first) =>
      site.addPerson({
        name: `${first} ${last}`,
        mail: `${first}.${last}`.toLowerCase(),
        admin: first === 'Ada' && last === 'Almeida',
      }),
    ),
  );
}
