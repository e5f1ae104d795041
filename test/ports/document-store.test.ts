import { createMemoryDocuments } from '../support/memory-documents';
import { createStorageStand } from '../storage/support/run-in-storage';
import { describeDocumentStore } from './document-store-suite';

describeDocumentStore('Forge Storage', () => createStorageStand().run);

describeDocumentStore('memory', () => {
  const store = createMemoryDocuments();
  return (work) => work(store);
});

describeDocumentStore('Forge Storage with queries that lag', () => {
  const stand = createStorageStand();
  stand.storage.switches.queryLagMs = 60_000;
  return stand.run;
});
