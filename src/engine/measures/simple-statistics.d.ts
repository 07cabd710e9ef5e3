/**
 * The part of simple-statistics that the engine uses. Its own declarations are written for ECMAScript modules, which a
 * CommonJS build cannot import; its functions read any indexed sequence, typed arrays included.
 */
declare module 'simple-statistics' {
  export function sum(values: ArrayLike<number>): number;
  export function mean(values: ArrayLike<number>): number;
}
