import { type ClassType, Field, ObjectType } from 'type-graphql';
import type { Result } from '../domain/index';
import { Problem, problemView } from './problem';

/** Registers `XPayload` of the act x: the noun, null when the act was refused, and the problems. */
export function payloadOf(act: string, noun: string, type: () => ClassType): ClassType {
  class Payload {
    problems!: object[];
  }
  Field(type, { nullable: true, description: 'As it is now; null when the act was refused.' })(Payload.prototype, noun);
  Field(() => [Problem], { description: 'Why the act was refused and nothing was written; empty on success.' })(
    Payload.prototype,
    'problems',
  );
  const name = `${act.charAt(0).toUpperCase()}${act.slice(1)}Payload`;
  ObjectType(name, { description: `Answer of \`${act}\`.`, simpleResolvers: true })(Payload);
  return Payload;
}

/** The payload of an act's result. */
export function payload<T>(noun: string, result: Result<T>): object {
  return result.ok
    ? { [noun]: result.value, problems: [] }
    : { [noun]: null, problems: result.problems.map(problemView) };
}
