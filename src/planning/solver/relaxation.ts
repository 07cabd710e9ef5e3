/** A rule of an instance that no plan can keep together with all others, and what giving it up would take. */
export interface Relaxation {
  readonly constraint: string;
  readonly why: string;
}
