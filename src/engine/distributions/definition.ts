import type { NumberKind } from '../bounds';
import type { FaultCode } from '../fault';
import type { SeveritySpec } from '../model';
import type { Severity } from './distribution';

/** What a parameter may be: a number of a kind, a list of such numbers, or a list of severities. */
export type ParameterKind = NumberKind | { readonly listOf: NumberKind | 'severity' };

/** What is wrong with one parameter in the light of the others. */
export interface ParameterFault {
  readonly parameter: string;
  readonly code: FaultCode;
  readonly message: string;
}

/**
 * One type of distribution: its parameters with their bounds, declared once for every way in (model file, API),
 * and how to build its law. `crossCheck` sees only specifications whose parameters are each within their bounds.
 */
export interface Definition<Spec extends { type: string }, Law> {
  readonly type: Spec['type'];
  readonly parameters: { readonly [Name in Exclude<keyof Spec, 'type'>]: ParameterKind };
  readonly crossCheck?: (spec: Spec) => readonly ParameterFault[];
  /** `severityOf` builds the components of a law that is made of others. */
  readonly build: (spec: Spec, severityOf: (component: SeveritySpec) => Severity) => Law;
}

/** The member of a union of specifications with this `type`. */
export type SpecOf<Union extends { type: string }, Type extends Union['type']> = Extract<Union, { type: Type }>;
