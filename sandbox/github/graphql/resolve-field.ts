import { GraphQLError, type GraphQLFieldResolver } from 'graphql';

/** One of GitHub's objects: its fields by name, each a value or a function of the arguments. */
export type Fields = { readonly __typename: string } & Readonly<Record<string, unknown>>;

/**
 * Reads a field of an object. A field that GitHub has and the sandbox does not play is an error that says so: null
 * would be a lie that a client believes.
 */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) => {
  const fields = new Map<string, unknown>(
    typeof source === 'object' && source !== null ? Object.entries(source) : [],
  );
  if (!fields.has(info.fieldName)) {
    throw new GraphQLError(`The sandbox does not play ${info.parentType.name}.${info.fieldName}.`);
  }
  const value = fields.get(info.fieldName);
  return typeof value === 'function' ? value(args) : value;
};
