export * from './beta-binomial';
export * from './dispersion-test';
export * from './exceedance-test';
export * from './expert-score';
export * from './gamma-poisson';
export * from './lognormal-update';
export * from './opinion-pool';
export * from './probability-transform';
