/** Version of everything that decides an outcome's digits: streams, tables, estimators, the exact method. */
export const ENGINE_VERSION = '0.2.0';
