// Writes the holiday tables that the page reads: one file a country, and a list of the countries.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bakeCountry, listCountries } from './holiday-tables';
import { root } from './setup.mjs';

const folder = join(root, 'static/gantt/public/holidays');

const write = (name: string, value: unknown): void => {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const countries = listCountries();
for (const { code, name } of countries) write(code, bakeCountry(code, name));
write('countries', countries);
process.stdout.write(`${countries.length} countries.\n`);
