// `npm test`: everything that is checked, from a bare clone. `node dev/test.mjs PHASE [PATTERN…]` runs one phase:
// types, lint, jest, journeys, soak. Plain Node: it runs before anything is installed.
import { jest, journeys, lint, types } from './tools/phases.mjs';
import { ensureBuilt, ensureChromium, ensureInstalled, ensureNode, explainAndExit } from './tools/setup.mjs';

const soakRuns = '20000';
const soak = (patterns) =>
  jest(patterns.length > 0 ? patterns : ['test/properties', 'test/oracle'], { SOAK_RUNS: soakRuns });
const phases = { types, lint, jest, journeys, soak };

const say = (line) => process.stdout.write(`${line}\n`);
const heading = (name, note) => say(`\n== ${name}: ${note}`);

/** Runs one phase and tells how it went. */
async function perform(name, patterns, { quietly = false } = {}) {
  if (!quietly) heading(name, 'running');
  const begin = Date.now();
  const outcome = await phases[name](patterns);
  heading(name, `${outcome.ok ? 'passed' : 'FAILED'} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  if (outcome.output) say(outcome.output);
  return { name, ...outcome };
}

/** Types and lint need one core and little talk, jest the other, so they run beside each other. */
async function performAll() {
  const inTurn = async () => [
    await perform('types', [], { quietly: true }),
    await perform('lint', [], { quietly: true }),
  ];
  const [statics, tests] = await Promise.all([inTurn(), perform('jest', [])]);
  return [...statics, tests, await perform('journeys', [])];
}

function summarise(outcomes) {
  const sum = (key) => outcomes.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
  if (broken.length > 0) say(`\nNot passed: ${broken.join(', ')}`);
  const skipped = sum('skipped');
  say(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return broken.length === 0 && sum('failed') === 0;
}

async function main([phase, ...patterns]) {
  if (phase !== undefined && !(phase in phases)) {
    say(`There is no phase '${phase}'. Phases: ${Object.keys(phases).join(', ')}.`);
    return 2;
  }
  ensureNode();
  await ensureInstalled(say);
  if (phase === undefined || phase === 'journeys') await ensureChromium(say);
  if (phase !== 'types' && phase !== 'lint') await ensureBuilt(say);
  const outcomes = phase === undefined ? await performAll() : [await perform(phase, patterns)];
  return summarise(outcomes) ? 0 : 1;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, explainAndExit);
