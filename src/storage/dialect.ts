/** The two databases that a register can be kept in. */
export type Dialect = 'sqlite' | 'postgres';
