import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { execute, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { z } from 'zod';
import { graphQLRefusals, restRefusals } from '../error-shapes.ts';
import type { Site, Twist } from '../scene.ts';
import { type Answer, jsonAnswer, refusalAnswer } from '../wire/answer.ts';
import { describeRoot } from './describe-root.ts';
import { loadSchema } from './load-schema.ts';
import { resolveField } from './resolve-field.ts';

/** One GraphQL request, understood but not yet carried out. */
export type Operation = {
  readonly kind: 'query' | 'mutation';
  /** Its first field. */
  readonly name: string;
  readonly run: (site: Site, twist: Twist) => Promise<Answer>;
};

const requestSchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
type Request = z.infer<typeof requestSchema>;

/** Parses and validates a request against GitHub's schema; a wrong one becomes an operation that answers its errors. */
export async function readOperation(body: Buffer): Promise<Operation> {
  const request = parseRequest(body);
  if (request === null) return refusing(refusalAnswer(restRefusals.notJson));
  const document = parseDocument(request.query);
  if (document instanceof GraphQLError) return refusing(errorsAnswer([document]));
  const operation = getOperationAST(document, request.operationName);
  if (operation == null) return refusing(errorsAnswer([new GraphQLError('No operation to execute.')]));
  const schema = await loadSchema();
  const errors = validate(schema, document);
  const answer = errors.length > 0 ? errorsAnswer(errors) : null;
  return {
    kind: operation.operation === 'mutation' ? 'mutation' : 'query',
    name: firstField(operation),
    run: async (site, twist) => answer ?? carryOut(schema, document, request, site, twist),
  };
}

async function carryOut(
  schema: GraphQLSchema,
  document: DocumentNode,
  request: Request,
  site: Site,
  twist: Twist,
): Promise<Answer> {
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: describeRoot(site, twist),
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? null,
    fieldResolver: resolveField,
  });
  for (const bug of (errors ?? []).filter(isBug)) site.reportBug(bug.originalError);
  const problems = errors === undefined ? {} : { errors: errors.map(wireError) };
  return jsonAnswer(200, { ...(data === undefined ? {} : { data }), ...problems });
}

function parseRequest(body: Buffer): Request | null {
  try {
    return requestSchema.safeParse(JSON.parse(body.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function parseDocument(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function firstField(operation: OperationDefinitionNode): string {
  const [first] = operation.selectionSet.selections;
  return first?.kind === 'Field' ? first.name.value : (operation.name?.value ?? 'unnamed');
}

function refusing(answer: Answer): Operation {
  return { kind: 'query', name: 'unreadable', run: async () => answer };
}

function errorsAnswer(errors: readonly GraphQLError[]): Answer {
  return jsonAnswer(200, { errors: errors.map(wireError) });
}

/** GitHub has `type` beside the message, and no `extensions`. A bug of the sandbox reads as GitHub's own would. */
function wireError(error: GraphQLError) {
  const bug = isBug(error);
  const type = error.extensions.type;
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: bug ? graphQLRefusals.broken.message : error.message,
  };
}

/** What a resolver threw on purpose is a GraphQLError. */
function isBug({ originalError }: GraphQLError): boolean {
  return originalError !== undefined && !(originalError instanceof GraphQLError);
}
