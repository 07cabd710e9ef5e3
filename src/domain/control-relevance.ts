import type { Standard } from './standard';

/** Reference controls that help against a class of threats or harms and all that stands under it in its catalogue. */
export interface ControlRelevance {
  /** Code of the catalogue, e.g. ENISA_THREATS. */
  catalogue: string;
  reference: string;
  /** References of the controls of each standard. */
  controls: Record<Standard, string[]>;
}
