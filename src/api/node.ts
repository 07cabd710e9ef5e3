import { ID, InterfaceType, Field } from 'type-graphql';
import { nounOfId } from '../domain/index';

@InterfaceType('Node', {
  description: 'A thing with an identity. `node(id:)` and `nodes(ids:)` find every one of them.',
  resolveType: (value: { id: string }) => nounOfId(value.id) ?? undefined,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and prefixed by its kind (`rsk_…`); never reused.' })
  id!: string;
}
