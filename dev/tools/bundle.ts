// Bundles the functions ahead of the journeys, so that none of them counts the compiler's time as its own.
import { join } from 'node:path';
import { readManifest } from '../forge/manifest';
import { bundleApp } from '../host/bundle-app';
import { root } from './setup.mjs';

void bundleApp(readManifest(join(root, 'manifest.yml')), root);
