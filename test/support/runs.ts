// How often a law is tried that is dear or cheap beyond the usual: in a long run it doesn't matter.

/** The number given in `npm test`, the number asked for in `npm run soak`. */
export function runs(usual: number): { readonly numRuns: number } {
  const soakRuns = Number(process.env['SOAK_RUNS'] ?? 0);
  return { numRuns: soakRuns > 0 ? soakRuns : usual };
}
