import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { stageGates } from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { today } from '../today';
import { AiResourceConnection } from '../types/ai-resource';
import { AiSystem } from '../types/ai-system';
import { Asset } from '../types/asset';
import { ImpactAssessmentConnection } from '../types/impact-assessment';
import { StageGate } from '../types/stage-gate';
import { SupplierConnection } from '../types/supplier';

/** What the inventory in depth says of AI systems and assets. */
@Resolver(() => AiSystem)
export class AiSystemInventoryResolver {
  @FieldResolver(() => [StageGate], { description: 'What it needs to enter each stage; one entry a stage.' })
  async stageGates(@Root() system: D.AiSystem, @Ctx() context: ApiContext) {
    const { loaders } = context;
    const [resources, assessments, documents, duties] = await Promise.all([
      loaders.resourcesOfAiSystem.load(system.id),
      loaders.assessmentsOfAiSystem.load(system.id),
      loaders.documentsOfAiSystem.load(system.id),
      loaders.dutiesOfAiSystem.load(system.id),
    ]);
    return stageGates(system, { today: today(context), resources, assessments, documents, duties });
  }

  @FieldResolver(() => AiResourceConnection, {
    description: 'Data sets, models, tooling, computing that it uses, oldest first.',
  })
  resources(@Root() system: D.AiSystem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.resourcesOfAiSystem.load(system.id), byAge, page);
  }

  @FieldResolver(() => ImpactAssessmentConnection, {
    description: 'Assessments of what it does to people, oldest first.',
  })
  impactAssessments(@Root() system: D.AiSystem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.assessmentsOfAiSystem.load(system.id), byAge, page);
  }

  @FieldResolver(() => SupplierConnection, { description: 'Who supplies or runs it, oldest first.' })
  suppliers(@Root() system: D.AiSystem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.suppliersOfAiSystem.load(system.id), byAge, page);
  }
}

@Resolver(() => Asset)
export class AssetSupplierResolver {
  @FieldResolver(() => SupplierConnection, { description: 'Who supplies or runs it, oldest first.' })
  suppliers(@Root() asset: D.Asset, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.suppliersOfAsset.load(asset.id), byAge, page);
  }
}
