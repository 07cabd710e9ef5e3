/** Every interval of an outcome is stated at this two-sided confidence. */
export const CONFIDENCE = 0.95;

/** Normal deviate of a two-sided 95 % interval, Φ⁻¹(0.975). */
export const NORMAL_DEVIATE = 1.959963984540054;
