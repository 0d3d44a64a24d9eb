import { readFile } from 'node:fs/promises';
import { buildSchema, GraphQLError, type GraphQLSchema, isScalarType } from 'graphql';
import { decodeStrictBase64 } from '../base64.ts';

let loaded: Promise<GraphQLSchema> | null = null;

/** GitHub's published schema, read at the first query and kept (0.1 s). */
export function loadSchema(): Promise<GraphQLSchema> {
  loaded ??= readSchema();
  return loaded;
}

async function readSchema(): Promise<GraphQLSchema> {
  // The package exports its code only, which reads 5 MB of JSON at once; the SDL lies beside it.
  const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  // It defines one field twice (EnterpriseOwnerInfo.repositoryDeployKeySetting), which a check of the SDL refuses.
  const schema = buildSchema(await readFile(file, 'utf8'), { assumeValidSDL: true });
  restrict(schema, 'GitObjectID', (text) => /^[0-9a-f]{40}$/.test(text));
  restrict(schema, 'Base64String', (text) => decodeStrictBase64(text) !== null);
  return schema;
}

/** The SDL cannot say what a scalar of GitHub's looks like; GitHub refuses the others before it does anything. */
function restrict(schema: GraphQLSchema, scalar: string, accepts: (text: string) => boolean): void {
  const type = schema.getType(scalar);
  if (!isScalarType(type)) throw new Error(`The schema has no scalar ${scalar}.`);
  type.parseValue = (value: unknown) => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`Could not coerce value to ${scalar}.`);
  };
}
