// The functions of an app, bundled where the next start of the host finds them.
import { join } from 'node:path';
import { bundleFunctions } from '../forge/bundle-functions';
import { toAppId, type Manifest } from '../forge/manifest';
import { root } from '../tools/setup.mjs';
import { toSlug } from './host-site';

/** @throws with the compiler's words when the app doesn't compile */
export const bundleApp = (manifest: Manifest, appFolder: string): Promise<string> =>
  bundleFunctions({
    manifest,
    appFolder,
    cacheFolder: join(root, '.cache/functions', toSlug(toAppId(manifest))),
  });
