import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { findingDaysOverdue, findingDueOn, findingEscalation } from '../../domain/index';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import { DateScalar } from '../scalars';
import { today } from '../today';
import { DocumentConnection } from '../types/document';
import { Finding } from '../types/finding';
import { Escalation } from '../types/escalation';

@Resolver(() => Finding)
export class FindingFieldResolver {
  @FieldResolver(() => DateScalar, {
    description: 'The next day by which something is due: an open action, or the closure.',
  })
  nextDueOn(@Root() finding: D.Finding) {
    return findingDueOn(finding);
  }

  @FieldResolver(() => Int, { description: 'Number of days by which it is late today; 0 when it is not, or closed.' })
  daysOverdue(@Root() finding: D.Finding, @Ctx() context: ApiContext) {
    return findingDaysOverdue(finding, today(context));
  }

  @FieldResolver(() => Escalation, { description: 'Who has to hear of it, because it is late.' })
  escalation(@Root() finding: D.Finding, @Ctx() context: ApiContext) {
    return findingEscalation(finding, today(context));
  }

  @FieldResolver(() => DocumentConnection, { description: 'Documents that are evidence for it, oldest first.' })
  documents(@Root() finding: D.Finding, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.documentsOfFinding.load(finding.id), byAge, page);
  }
}
