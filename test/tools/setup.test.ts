// What `npm start` and `npm test` decide before anything else runs.
import { ensureNode, findChromium, isInstalled, SetupError } from '../../dev/tools/setup.mjs';

describe('the Node that runs', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('%s is new enough', (version) => {
    expect(() => {
      ensureNode(version);
    }).not.toThrow();
  });

  it.each(['18.20.4', '20.18.1'])('%s is refused with where to get another', (version) => {
    expect(() => {
      ensureNode(version);
    }).toThrow(/nodejs\.org/);
  });
});

describe('an install', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/only-on-mac': { version: '1.0.0', optional: true },
    },
  };

  it('is complete though a package for another platform is missing', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it('is stale when a package has another version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false);
  });

  it('is stale when a package is missing', () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });
});

describe('the browser', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  });

  it('is not silently another one when CHROMIUM_PATH names nothing', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(SetupError);
  });
});
