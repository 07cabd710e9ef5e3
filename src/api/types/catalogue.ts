import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';

export const CatalogueItemKind = enumOf<D.CatalogueItemKind>('CatalogueItemKind', 'What a catalogue item is.', {
  CLAUSE: 'A requirement clause of a management system standard.',
  CONTROL: 'A reference control of an Annex A.',
  THREAT: 'A way in which information security is threatened.',
  HARM: 'A way in which AI harms people, groups or society.',
  OBJECTIVE: 'An objective for the responsible use of AI.',
  RISK_SOURCE: 'Where risks of AI come from.',
  REQUIREMENT: 'A requirement of a law.',
  SUBCATEGORY: 'An outcome of a framework.',
});

export const CrosswalkStrength = enumOf<D.Crosswalk['strength']>(
  'CrosswalkStrength',
  'How much of one item the other covers.',
  { STRONG: 'Nearly all of it.', PARTIAL: 'A good part of it.', WEAK: 'Some of it.' },
);

@ObjectType({
  implements: Node,
  description: 'A clause, control, threat or harm of a catalogue, to which risks and controls refer.',
  simpleResolvers: true,
})
export class CatalogueItem extends Node {
  @Field(() => String, { description: 'Code of the catalogue, e.g. ISO_IEC_27001_2022.' })
  catalogue!: string;

  @Field(() => String, { description: 'Stable within its catalogue, e.g. A.5.1.' })
  reference!: string;

  @Field(() => CatalogueItemKind, { description: 'What it is.' })
  kind!: D.CatalogueItemKind;

  @Field(() => String, { description: 'Short title in our own words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in our own words.' })
  description!: string | null;

  @Field(() => Boolean, { description: 'Whether an audit looks at it by itself.' })
  auditable!: boolean;

  @Field(() => Int, { description: 'Place within its catalogue, counted from 0.' })
  position!: number;
}

@ObjectType({ description: 'The counterpart of a catalogue item in the other standard.', simpleResolvers: true })
export class CatalogueTwin {
  item!: D.CatalogueItem;

  @Field(() => CrosswalkStrength, { description: 'How much the two have in common.' })
  strength!: D.Crosswalk['strength'];

  @Field(() => Float, { description: 'Share 0..1 of the work on one that planning counts for the other.' })
  reuseCredit!: number;
}

export const CatalogueItemConnection = connectionOf('CatalogueItem', () => CatalogueItem);
export const CatalogueItemOrder = orderOf('CatalogueItem', {
  POSITION: 'By catalogue, then by place within it.',
  REFERENCE: 'By reference.',
});

@InputType({ description: 'Which catalogue items a list shows; every condition given must hold.' })
export class CatalogueItemFilter implements I.CatalogueFilter {
  @Field(() => [String], { nullable: true, description: 'Of any of these catalogues, by code.' })
  catalogues?: string[] | null;

  @Field(() => [CatalogueItemKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: D.CatalogueItemKind[] | null;

  @Field(() => [String], { nullable: true, description: 'With any of these references.' })
  references?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the title, in any case.' })
  titleContains?: string | null;
}
