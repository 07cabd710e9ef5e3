/** Places in the kernel's own low memory; from 65,536 on it belongs to the host. */
export const MULTIPLIERS: usize = 1024;
export const KEYS: usize = 1088;
export const CONSTANTS: usize = 1536;
export const RESULT: usize = 2048;
export const START: usize = 2304;
export const COMPACTIONS: usize = 2560;
