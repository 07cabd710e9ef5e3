/** Places in the kernel's own low memory; what lies above FREE belongs to the host. */
export const MULTIPLIERS: usize = 1024;
export const KEYS: usize = 1088;
export const CONSTANTS: usize = 1536;
