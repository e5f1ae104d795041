// What stands before a module's key of the manifest wherever Jira names the module, a permission of the app for one.
import { view } from '@forge/bridge';

/** `ari:cloud:ecosystem::extension/<app>/<environment>/static/`; null where the platform names this module otherwise. */
export const readModulePrefix = async (): Promise<string | null> => {
  const { localId, moduleKey } = await view.getContext();
  return localId.endsWith(`/static/${moduleKey}`) ? localId.slice(0, -moduleKey.length) : null;
};
