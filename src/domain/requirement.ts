/** Something that must be there, and whether it is. */
export interface Requirement {
  /** A stable word for it. */
  code: string;
  title: string;
  met: boolean;
}
