import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { CatalogueItem } from '../types/catalogue';
import { CompetenceConnection } from '../types/competence';
import { Control } from '../types/control';
import { DocumentConnection } from '../types/document';
import { DutyConnection } from '../types/duty';
import { FindingConnection } from '../types/finding';
import { Person } from '../types/person';
import { Policy } from '../types/policy';
import { Risk } from '../types/risk';
import { TreatmentPlanConnection } from '../types/treatment-plan';

/** What the management systems say of things that other files describe. */
@Resolver(() => CatalogueItem)
export class CatalogueItemEvidenceResolver {
  @FieldResolver(() => DocumentConnection, { description: 'Documents that are evidence for it, oldest first.' })
  documents(@Root() item: D.CatalogueItem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.documentsOfCatalogueItem.load(item.id), byAge, page);
  }

  @FieldResolver(() => FindingConnection, { description: 'Findings that concern it, oldest first.' })
  findings(@Root() item: D.CatalogueItem, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.findingsOfCatalogueItem.load(item.id), byAge, page);
  }
}

@Resolver(() => Control)
export class ControlFindingResolver {
  @FieldResolver(() => FindingConnection, { description: 'Findings that concern it, oldest first.' })
  findings(@Root() control: D.Control, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.findingsOfControl.load(control.id), byAge, page);
  }
}

@Resolver(() => Risk)
export class RiskImprovementResolver {
  @FieldResolver(() => FindingConnection, { description: 'Findings that concern it, oldest first.' })
  findings(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.findingsOfRisk.load(risk.id), byAge, page);
  }

  @FieldResolver(() => TreatmentPlanConnection, { description: 'Risk treatment plans that treat it, oldest first.' })
  treatmentPlans(@Root() risk: D.Risk, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.treatmentPlansOfRisk.load(risk.id), byAge, page);
  }
}

@Resolver(() => Policy)
export class PolicyDocumentResolver {
  @FieldResolver(() => DocumentConnection, { description: 'Documents that hold its text, oldest first.' })
  documents(@Root() policy: D.Policy, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.documentsOfPolicy.load(policy.id), byAge, page);
  }
}

@Resolver(() => Person)
export class PersonDutyResolver {
  @FieldResolver(() => DutyConnection, { description: 'Roles that this person holds, oldest first.' })
  duties(@Root() person: D.Person, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.dutiesOfPerson.load(person.id), byAge, page);
  }

  @FieldResolver(() => CompetenceConnection, { description: 'What this person must be able to do, oldest first.' })
  competences(@Root() person: D.Person, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.competencesOfPerson.load(person.id), byAge, page);
  }
}
