import { join } from 'node:path';
import { auditDays } from '#contract/audit';
import { dataKinds, documentKinds, restorableKinds } from '#contract/data-kinds';
import { readManifest } from '../../dev/forge/manifest';
import { root } from '../../dev/tools/setup.mjs';
import { documentKinds as shapes } from '../../src/storage/document-kinds';

const rows = Object.values(dataKinds);

describe('the table of what is stored', () => {
  it('has a shape for each kind of document, and no other', () => {
    expect(Object.keys(shapes).sort()).toEqual([...documentKinds].sort());
  });

  it('names no class of data that the manifest does not declare', () => {
    const { storage } = readManifest(join(root, 'manifest.yml')).app;
    const declared = storage?.['classifications'];
    for (const { dataClass } of rows) expect([...(declared as string[]), 'none']).toContain(dataClass);
  });

  it('backs up and exports all that people made, and nothing that the app keeps for itself', () => {
    for (const { family, backup, isExported } of rows) {
      expect(backup !== 'none').toBe(family !== 'bookkeeping');
      expect(isExported).toBe(family !== 'bookkeeping');
    }
    expect(restorableKinds).not.toContain('context-index');
  });

  it('says of the audit how long it stays, as the audit does', () => {
    expect(dataKinds.audit.days).toBe(auditDays);
  });
});
