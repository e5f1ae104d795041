// The fixture's page: hands the real bridge to the test, which calls it as an app would.
import { events, i18n, invoke, Modal, requestJira, router, showFlag, view } from '@forge/bridge';

Object.assign(globalThis, { bridge: { events, i18n, invoke, Modal, requestJira, router, showFlag, view } });
