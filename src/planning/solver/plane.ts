/** height + Σ slope · (x − point) */
export interface Plane {
  readonly height: number;
  readonly slopes: Float64Array;
}
