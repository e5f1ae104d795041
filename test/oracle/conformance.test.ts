import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLength } from '../../dev/tools/check-networks';
import { comparePlan } from '../../dev/tools/compare-plan';
import { readPlans } from '../../dev/tools/read-plan';

const data = join(__dirname, 'data');
const insisoc = readdirSync(data).filter((name) => name.startsWith('insisoc'));
const lengths = new Map([
  ['j301_3', 43],
  ['j6010_1', 85],
  ['j1201_2', 86],
]);

describe('the core beside other programs', () => {
  it.each(insisoc)('gives every value that Microsoft Project stored in %s', (name) => {
    const [comparison] = readPlans(join(data, name)).map(comparePlan);
    expect(comparison?.differences).toEqual([]);
    expect(comparison?.compared.get('lateStart')).toBeGreaterThan(100);
  });

  it('agrees with an imitation of Microsoft Project but where a file of Microsoft Project says otherwise', () => {
    const comparisons = readPlans(join(data, 'cases.ndjson')).map(comparePlan);
    const compared = comparisons.reduce(
      (sum, { compared: fields }) => sum + [...fields.values()].reduce((a, b) => a + b, 0),
      0,
    );
    const differing = comparisons.flatMap(({ differences }) =>
      differences.filter(({ cited }) => cited === null),
    );
    expect(differing.length / compared).toBeLessThan(0.01);
  });

  it.each([...lengths])('finds the critical path of %s to be %d long', (name, length) => {
    for (const plan of readPlans(join(data, `${name}.sm`))) expect(checkLength(plan, length)).toBe(true);
  });
});
