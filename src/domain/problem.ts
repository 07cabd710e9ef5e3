/** Why an act is refused: typed, with the path of the input field that it concerns. A refused act writes nothing. */
export type Problem =
  /** A field's value is missing, malformed or outside its bound; the message names both. */
  | { type: 'INVALID_INPUT'; code: string; message: string; path: string[] }
  /** No such thing in this organisation. */
  | { type: 'NOT_FOUND'; code: 'NOT_FOUND'; message: string; path: string[]; id: string }
  /** Somebody changed it since it was read. */
  | {
      type: 'STALE_VERSION';
      code: 'STALE_VERSION';
      message: string;
      path: string[];
      expectedVersion: number;
      actualVersion: number;
    }
  /** The cascade links would form a loop that feeds itself: spectral radius of the mean matrix ≥ 1. */
  | {
      type: 'CASCADE_LOOP';
      code: 'SPECTRAL_RADIUS';
      message: string;
      path: string[];
      spectralRadius: number;
      riskIds: string[];
    }
  /** The act does not fit the state of the thing, or another thing already takes that place. */
  | { type: 'CONFLICT'; code: 'CONFLICT' | 'DUPLICATE'; message: string; path: string[] };

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const refusal = (...problems: Problem[]): Result<never> => ({ ok: false, problems });
