import { type ClassType, Field, InputType } from 'type-graphql';
import type { OrderBy } from '../services/index';
import { enumOf } from './enums';

export const OrderDirection = enumOf('OrderDirection', 'Which end of a list comes first.', {
  ASC: 'Smallest, oldest or first in the alphabet comes first.',
  DESC: 'Largest, newest or last in the alphabet comes first.',
});

/** Registers `XOrder` with its enum of fields. */
export function orderOf<F extends string>(noun: string, fields: Readonly<Record<F, string>>): ClassType<OrderBy<F>> {
  const fieldEnum = enumOf(`${noun}OrderField`, `What a list of ${noun} nodes can be ordered by.`, fields);
  class Order {
    field!: F;
    direction!: 'ASC' | 'DESC';
  }
  Field(() => fieldEnum, { description: 'What to order by.' })(Order.prototype, 'field');
  Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which end comes first.' })(
    Order.prototype,
    'direction',
  );
  InputType(`${noun}Order`, { description: `How a list of ${noun} nodes is ordered.` })(Order);
  return Order;
}
