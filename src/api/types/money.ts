import { Field, InputType, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars';

const AMOUNT = 'Exact amount in units of the currency (not in cents).';
const CURRENCY = 'ISO 4217 code, e.g. EUR.';

@ObjectType({ description: 'An exact amount of money.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, { description: AMOUNT })
  amount!: string;

  @Field(() => String, { description: CURRENCY })
  currency!: string;
}

@InputType({ description: 'An exact amount of money.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: AMOUNT })
  amount!: string;

  @Field(() => String, { description: CURRENCY })
  currency!: string;
}
