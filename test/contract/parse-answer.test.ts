import { openConfiguration } from '#contract/configuration';
import { fail, failWithConflict, succeed } from '#contract/errors';
import { parseAnswer } from '#contract/parse-answer';

const document = { version: 3, body: openConfiguration() };
const session = {
  site: document,
  project: null,
  personal: null,
  schedules: [],
  may: { administerProject: false, administerSite: false, editSchedules: false, manageContexts: false },
};

describe('an answer of a function', () => {
  it.each([
    ['a success', succeed(session)],
    ['a failure', fail('invalid-input', 'No.', { field: 'projectId' })],
    ['a defect', fail('unexpected', 'No.', { requestId: 'abc' })],
  ])('is read as %s', (_what, answer) => {
    expect(parseAnswer('session.open', structuredClone(answer))).toEqual(answer);
  });

  it('carries the newer document of a conflict', () => {
    const answer = failWithConflict(document);
    expect(parseAnswer('configuration.save', structuredClone(answer))).toEqual(answer);
  });

  it.each([
    ['nothing', undefined],
    ['an empty object, as Forge makes of nothing', {}],
    ['the value of another operation', succeed(document)],
    ['a code that this page does not know', { ok: false, error: { code: 'new-code', message: '' } }],
    [
      'a document of a later release',
      succeed({ ...session, site: { version: 1, body: { schemaVersion: 2 } } }),
    ],
  ])('is a version mismatch when it is %s', (_what, answer) => {
    expect(parseAnswer('session.open', answer)).toMatchObject({ error: { code: 'version-mismatch' } });
  });
});
