import { GraphQLError } from 'graphql';
import type { GraphQLRefusal } from '../error-shapes.ts';

/** An error to throw in a resolver; its type goes to the top level of the answer's error, as GitHub has it. */
export function refused({ type, message }: GraphQLRefusal): GraphQLError {
  return new GraphQLError(message, { extensions: type === null ? {} : { type } });
}
