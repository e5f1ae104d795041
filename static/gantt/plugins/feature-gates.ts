// Stands in for Atlassian's feature gate client, which would add 230 kB and ask a host that the page may not reach.
// Every gate is closed.

export const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  getInstanceExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCalled: (): boolean => true,
  initializeCompleted: (): boolean => true,
};

// The package's own users import its default.
export { FeatureGates as default };
