import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { nounOfId } from '../../domain/index';
import type { ApiContext } from '../context';
import { HeatMapEntry } from '../types/heat-map';
import { LinkFigure, RiskFigure, RootFigure } from '../types/outcome-ledger';
import { Risk } from '../types/risk';

/** The risk of the register that an id of a model names; models of files have ids of their own. */
const riskOf = (id: string, { loaders }: ApiContext) => (nounOfId(id) === 'Risk' ? loaders.own.Risk.load(id) : null);

const REGISTER = 'null in the outcome of a model file.';

@Resolver(() => RiskFigure)
export class RiskFigureResolver {
  @FieldResolver(() => Risk, { nullable: true, description: `The risk of the register; ${REGISTER}` })
  risk(@Root() { riskKey }: RiskFigure, @Ctx() context: ApiContext) {
    return riskOf(riskKey, context);
  }
}

@Resolver(() => LinkFigure)
export class LinkFigureResolver {
  @FieldResolver(() => Risk, { nullable: true, description: `The triggering risk; ${REGISTER}` })
  from(@Root() { fromKey }: LinkFigure, @Ctx() context: ApiContext) {
    return riskOf(fromKey, context);
  }

  @FieldResolver(() => Risk, { nullable: true, description: `The triggered risk; ${REGISTER}` })
  to(@Root() { toKey }: LinkFigure, @Ctx() context: ApiContext) {
    return riskOf(toKey, context);
  }
}

@Resolver(() => RootFigure)
export class RootFigureResolver {
  @FieldResolver(() => Risk, { nullable: true, description: `The risk whose event began the occurrence; ${REGISTER}` })
  root(@Root() { rootKey }: RootFigure, @Ctx() context: ApiContext) {
    return riskOf(rootKey, context);
  }

  @FieldResolver(() => Risk, { nullable: true, description: `The risk that is hit; ${REGISTER}` })
  risk(@Root() { riskKey }: RootFigure, @Ctx() context: ApiContext) {
    return riskOf(riskKey, context);
  }
}

@Resolver(() => HeatMapEntry)
export class HeatMapEntryResolver {
  @FieldResolver(() => Risk, { description: 'The risk.' })
  risk(@Root() { riskId }: HeatMapEntry & { riskId: string }, @Ctx() context: ApiContext) {
    return riskOf(riskId, context);
  }
}
