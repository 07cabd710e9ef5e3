import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ProposedFailure } from '../../services/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import { overlayView } from '../overlay-view';
import { Driver } from '../types/driver';
import { Risk } from '../types/risk';
import { DriverState, OverlayFailureInput } from '../types/scenario-input';
import { ScenarioOverlay } from '../types/scenario-overlay';
import { Supplier } from '../types/supplier';
import { FailedRisk, SupplierFailure, SupplierFailurePayload } from '../types/supplier-failure';

@Resolver(() => SupplierFailure)
export class SupplierFailureResolver {
  @Query(() => SupplierFailurePayload, {
    description: 'What the failure of a supplier would do to the register, as a scenario to compare, edit or keep.',
  })
  supplierFailure(
    @Arg('input', () => OverlayFailureInput, { description: 'The supplier, and the factors.' })
    input: OverlayFailureInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'failure', context.services.supplier.failure(context.caller, input));
  }

  @FieldResolver(() => Supplier, { description: 'The supplier.' })
  supplier(@Root() { supplier }: ProposedFailure) {
    return supplier;
  }

  @FieldResolver(() => Driver, {
    nullable: true,
    description: 'The driver that stands still; null where none with two states stands for the failure.',
  })
  driver(@Root() { failed }: ProposedFailure) {
    return failed?.driver ?? null;
  }

  @FieldResolver(() => DriverState, { nullable: true, description: 'The state in which it stands.' })
  driverState(@Root() { failed }: ProposedFailure) {
    return failed?.at.state ?? null;
  }

  @FieldResolver(() => String, { description: 'A name for the scenario.' })
  name(@Root() { scenario }: ProposedFailure) {
    return scenario.name;
  }

  @FieldResolver(() => [ScenarioOverlay], {
    description: 'How the scenario differs from the register, the factors stated; at most 1.',
  })
  overlays(@Root() { scenario }: ProposedFailure, @Ctx() { loaders }: ApiContext) {
    return scenario.overlays.map((overlay) => overlayView(overlay, loaders));
  }

  @FieldResolver(() => [FailedRisk], { description: 'Risks that the failure reaches; at most all of the register.' })
  risks(@Root() { risks }: ProposedFailure) {
    return risks;
  }
}

@Resolver(() => FailedRisk)
export class FailedRiskResolver {
  @FieldResolver(() => Risk, { description: 'The risk, its estimates as evidence leaves them.' })
  risk(@Root() { risk }: FailedRisk) {
    return risk;
  }
}
