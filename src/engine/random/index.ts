export * from './philox';
export * from './stream';
