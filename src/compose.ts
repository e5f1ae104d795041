// The composition root of the functions: adapters into use cases into the pipeline. The one file that knows everybody.
// What it makes keeps no state: a warm function serves one tenant after another.
import { openSession } from './app/open-session';
import { saveConfiguration } from './app/save-configuration';
import { createLoadSubject } from './app/subject';
import { createClock } from './forge/clock';
import { createIds } from './forge/ids';
import { createLog } from './forge/log';
import { createPermissions } from './forge/permissions';
import { createPipeline, type Pipeline } from './resolvers/pipeline';
import { createDocumentStore } from './storage/document-store';

export const composePipeline = (): Pipeline => {
  const documents = createDocumentStore();
  return createPipeline({
    useCases: {
      'session.open': openSession(),
      'configuration.save': saveConfiguration({ documents }),
    },
    loadSubject: createLoadSubject({ documents }),
    permissions: createPermissions(),
    clock: createClock(),
    ids: createIds(),
    log: createLog(),
  });
};
