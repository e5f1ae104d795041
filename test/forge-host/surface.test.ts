// Addresses of the host and the places they name.
import fc from 'fast-check';
import { fromPlace, surfaces, toPlace } from '../../dev/host/surface';

const name = fc.stringMatching(/^[A-Za-z0-9-]{1,10}$/);
const route = fc.array(name).map((parts) => `/${parts.join('/')}`);

describe('an address of the host', () => {
  it('leads back to the place that it was made from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), name, name, route, (surface, siteId, project, within) => {
        const place = { siteId, surface, projectKey: surface.needsProject ? project : null, route: within };
        expect(toPlace(fromPlace(place))).toEqual(place);
      }),
    );
  });

  it('is nothing when it names no surface', () => {
    expect(toPlace('/site/lumen/elsewhere')).toBeNull();
    expect(toPlace('/')).toBeNull();
  });
});
