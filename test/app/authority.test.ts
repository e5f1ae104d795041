import fc from 'fast-check';
import { isAllowed } from '../../src/app/authority';
import type { Grants } from '../../src/app/ports';

const site = { type: 'site' } as const;
const project = { type: 'project', projectId: '10001' } as const;

const grants = (held: Partial<Grants>): Grants => ({
  browse: false,
  administerProject: false,
  administerSite: false,
  ...held,
});

describe('authority', () => {
  it('over a project is Administer projects, or Jira administration of a project that is seen', () => {
    expect(isAllowed('administer', project, grants({ administerProject: true }))).toBe(true);
    expect(isAllowed('administer', project, grants({ administerSite: true, browse: true }))).toBe(true);
    expect(isAllowed('administer', project, grants({ administerSite: true }))).toBe(false);
    expect(isAllowed('administer', project, grants({ browse: true }))).toBe(false);
  });

  it('over the site is Jira administration alone', () => {
    expect(isAllowed('administer', site, grants({ administerSite: true }))).toBe(true);
    expect(isAllowed('administer', site, grants({ administerProject: true, browse: true }))).toBe(false);
  });

  it('is none for who holds nothing', () => {
    for (const subject of [site, project]) {
      expect(isAllowed('browse', subject, grants({}))).toBe(false);
      expect(isAllowed('administer', subject, grants({}))).toBe(false);
    }
  });

  it('to administer includes to browse', () => {
    const any = fc.record({
      browse: fc.boolean(),
      administerProject: fc.boolean(),
      administerSite: fc.boolean(),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(site, project), (held, subject) => {
        fc.pre(isAllowed('administer', subject, held));
        expect(isAllowed('browse', subject, held)).toBe(true);
      }),
    );
  });
});
