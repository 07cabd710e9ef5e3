/** One colour a meaning, the same in every chart. */
export const COLOURS = {
  residual: '#0b6e6e',
  inherent: '#b4b9c2',
  appetite: '#c2410c',
  better: '#2f855a',
  worse: '#c53030',
  AI_HARM: '#7c3aed',
  SECURITY_THREAT: '#1d4ed8',
  text: '#1f2933',
  grid: '#e4e7eb',
} as const;

/** Classes of severity of persons affected, from negligible to maximum. */
export const CLASSES = {
  NEGLIGIBLE: '#94a3b8',
  LIMITED: '#2563eb',
  SIGNIFICANT: '#c026d3',
  MAXIMUM: '#7f1d1d',
} as const;

/** Scenarios, in the order in which they are compared; at most eight. */
export const SERIES = ['#7c3aed', '#c026d3', '#1d4ed8', '#0891b2', '#4d7c0f', '#b45309', '#be123c', '#475569'] as const;

/** From harmless to grave, for the five steps of a heat map. */
export const HEAT = ['#e6f4ea', '#d3e8c8', '#fde9a9', '#f8b878', '#e57373'] as const;
