import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type EvidenceStep as Step, type Organization as Founded, weightsOf } from '../../domain/index';
import type * as I from '../../services/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import { Node } from '../node';
import { unlessOverloaded } from '../overload';
import { peopleLedgerView } from '../people-view';
import { problemView } from '../problem';
import { comparisonView } from '../scenario-view';
import {
  EvidenceEffectInput,
  EvidenceEffectPayload,
  EvidenceItem,
  EvidenceStep,
  EvidenceTrailInput,
  EvidenceTrailPayload,
  EvidenceTrailPoint,
  EvidenceWeights,
  EvidenceWeightsSetInput,
  EvidenceWeightsSetPayload,
} from '../types/evidence';
import { Organization } from '../types/organization';
import { PeopleLedger } from '../types/people-outcome';

const ITEM =
  'The incident, exposure period, control test, indicator reading, finding or impact assessment; null when it was taken out since.';

@Resolver(() => EvidenceStep)
export class EvidenceStepResolver {
  @FieldResolver(() => Node, { nullable: true, description: ITEM })
  evidence(@Root() { evidenceId }: Step, @Ctx() { loaders }: ApiContext) {
    return loaders.node(evidenceId);
  }
}

@Resolver(() => EvidenceItem)
export class EvidenceItemResolver {
  @FieldResolver(() => Node, { nullable: true, description: ITEM })
  evidence(@Root() { evidenceId }: I.EvidenceItem, @Ctx() { loaders }: ApiContext) {
    return loaders.node(evidenceId);
  }
}

@Resolver(() => EvidenceTrailPoint)
export class EvidenceTrailPointResolver {
  @FieldResolver(() => [PeopleLedger], {
    description: 'Persons affected, one entry a class that the register states at any point of the trail; at most 4.',
  })
  people(@Root() { people }: I.EvidenceTrailPoint) {
    return people.map(peopleLedgerView);
  }
}

@Resolver()
export class EvidenceResolver {
  @Query(() => EvidenceEffectPayload, {
    description: 'The residual annual loss without an item of evidence and with it. Nothing is stored.',
  })
  async evidenceEffect(
    @Arg('input', () => EvidenceEffectInput, { description: 'The item, and how to compute.' })
    input: EvidenceEffectInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.evidence.effect(caller, input));
    if (!result.ok) return { comparison: null, problems: result.problems.map(problemView) };
    return { comparison: comparisonView(result.value), problems: [] };
  }

  @Query(() => EvidenceTrailPayload, {
    description: 'The residual annual loss after each day of evidence. Nothing is stored.',
  })
  async evidenceTrail(
    @Arg('input', () => EvidenceTrailInput, { description: 'The days, and how to compute.' })
    input: EvidenceTrailInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await unlessOverloaded(services.evidence.trail(caller, input));
    if (!result.ok) return { trail: null, problems: result.problems.map(problemView) };
    const points = result.value.points.map(({ ledger, ...point }) => ({ ...ledger, ...point }));
    return { trail: { ...result.value, points }, problems: [] };
  }
}

@Resolver(() => Organization)
export class EvidenceWeightsResolver {
  @FieldResolver(() => EvidenceWeights, { description: 'How much stated estimates weigh against evidence.' })
  evidenceWeights(@Root() organization: Founded) {
    return weightsOf(organization);
  }

  @Mutation(() => EvidenceWeightsSetPayload, { description: 'Sets how much stated estimates weigh against evidence.' })
  evidenceWeightsSet(
    @Arg('input', () => EvidenceWeightsSetInput, { description: 'The weights.' }) input: EvidenceWeightsSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.evidenceWeightsSet(context.caller, input));
  }
}
