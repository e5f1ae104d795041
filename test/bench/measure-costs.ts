// Costs of opening the page and of each kind of save, as a table. The functions are loaded without the test runner.
import { measureOpening, measureSaving, savings, type Costs } from '../resolvers/support/measure-costs';

const loadModule = async (): Promise<Readonly<Record<string, unknown>>> => import('../../src/index');

export const measureCosts = async (): Promise<Record<string, Costs>> => {
  const table: Record<string, Costs> = { 'opening the page': await measureOpening(loadModule) };
  for (const what of savings) table[`saving ${what}`] = await measureSaving(what, loadModule);
  return table;
};
