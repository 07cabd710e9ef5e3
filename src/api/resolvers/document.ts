import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { documentCurrent } from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related, relatedList } from '../relation';
import { today } from '../today';
import { AiSystem } from '../types/ai-system';
import { CatalogueItem } from '../types/catalogue';
import { ChangeConnection } from '../types/change';
import { Control } from '../types/control';
import {
  Document,
  DocumentChangeInput,
  DocumentChangePayload,
  DocumentConnection,
  DocumentFilter,
  DocumentOrder,
  DocumentRecordInput,
  DocumentRecordPayload,
  DocumentWithdrawInput,
  DocumentWithdrawPayload,
} from '../types/document';
import { Finding } from '../types/finding';
import { Person } from '../types/person';
import { Policy } from '../types/policy';
import { Risk } from '../types/risk';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'A document by its id; null when there is none such.' })
  document(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Document.load(id);
  }

  @Query(() => DocumentConnection, { description: 'Documents, by name unless another order is asked for.' })
  documents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which ones.' }) filter: DocumentFilter | null,
    @Arg('order', () => DocumentOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.document, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who issued it.' })
  author(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, document.authorId);
  }

  @FieldResolver(() => [CatalogueItem], {
    description: 'Clauses and reference controls that it is evidence for; at most 500.',
  })
  catalogueItems(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.CatalogueItem, document.catalogueItemIds);
  }

  @FieldResolver(() => [Control], { description: 'Controls of the register that it is evidence for; at most 500.' })
  controls(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Control, document.controlIds);
  }

  @FieldResolver(() => [Risk], { description: 'Risks that it is evidence for; at most 500.' })
  risks(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Risk, document.riskIds);
  }

  @FieldResolver(() => [Finding], { description: 'Findings that it is evidence for; at most 500.' })
  findings(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Finding, document.findingIds);
  }

  @FieldResolver(() => [Policy], { description: 'Policies whose text it holds; at most 500.' })
  policies(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.Policy, document.policyIds);
  }

  @FieldResolver(() => [AiSystem], { description: 'AI systems that it is evidence for; at most 500.' })
  aiSystems(@Root() document: D.Document, @Ctx() { loaders }: ApiContext) {
    return relatedList(loaders.own.AiSystem, document.aiSystemIds);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it counts as evidence today: issued, not past its last day, not withdrawn.',
  })
  current(@Root() document: D.Document, @Ctx() context: ApiContext) {
    return documentCurrent(document, today(context));
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() document: D.Document, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(document.id), byVersion, page, 'DESC');
  }

  @Mutation(() => DocumentRecordPayload, { description: 'Records a document.' })
  documentRecord(
    @Arg('input', () => DocumentRecordInput, { description: 'The document.' }) input: DocumentRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'document', context.services.document.record(context.caller, input));
  }

  @Mutation(() => DocumentChangePayload, { description: 'Changes what is said about a document.' })
  documentChange(
    @Arg('input', () => DocumentChangeInput, { description: 'What changes.' }) input: DocumentChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'document', context.services.document.change(context.caller, input));
  }

  @Mutation(() => DocumentWithdrawPayload, { description: 'Withdraws a document: it is evidence no longer.' })
  documentWithdraw(
    @Arg('input', () => DocumentWithdrawInput, { description: 'The act.' }) input: DocumentWithdrawInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'document', context.services.document.withdraw(context.caller, input));
  }
}
