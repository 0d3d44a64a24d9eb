/**
 * How GitHub words its refusals. Each row names where the wording was seen; "not recorded" marks those that only
 * follow the neighbours' pattern.
 */

export type GraphQLRefusal = { readonly type: string | null; readonly message: string };
export type RestRefusal = { readonly status: number; readonly message: string };
export type StaleShape = 'STALE_DATA' | 'FORBIDDEN' | 'NOT_FOUND';
export type Protection = 'classic' | 'ruleset';

const READ_ONLY = 'Resource not accessible by integration';
// docs.github.com, "Working with push protection from the REST API"
const SECRET_DETECTED = 'Repository rule violations found\n\nSecret detected in content\n\n';
const ARCHIVED = 'Repository was archived so is read-only.';
// Raw recording of a ruleset's refusal, GraphQL and REST alike; the numbers are the recording's.
const RULES_VIOLATED = 'Repository rule violations found\n\n3 of 3 required status checks are expected.\n\n';

/** How a lost race reads, by where in GitHub it was lost. */
export function staleHead(shape: StaleShape, head: string, expected: string): GraphQLRefusal {
  switch (shape) {
    // ministryofjustice/modernisation-platform#11985
    case 'STALE_DATA':
      return {
        type: shape,
        message: `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
      };
    // recorded 2026-10-05; the same words over REST in PyGithub#1787
    case 'FORBIDDEN':
      return { type: shape, message: `is at ${head} but expected ${expected}` };
    // tests of two projects: a replica that does not have the commit yet
    case 'NOT_FOUND':
      return unknownHead(expected);
    default:
      return shape satisfies never;
  }
}

export function unknownHead(expected: string): GraphQLRefusal {
  return { type: 'NOT_FOUND', message: `No commit exists with specified expectedHeadOid '${expected}'.` };
}

export const graphQLRefusals = {
  // recorded 2026-08-03, keystatic
  classic: {
    type: 'BRANCH_PROTECTION_RULE_VIOLATION',
    message: 'Changes must be made through a pull request',
  },
  // keystatic#1598
  ruleset: { type: 'FORBIDDEN', message: RULES_VIOLATED },
  // wording from closeIssue and addComment, cli/cli#14242; the type for this mutation is not recorded
  archived: { type: 'FORBIDDEN', message: ARCHIVED },
  // keystatic
  readOnly: { type: 'FORBIDDEN', message: READ_ONLY },
  // GitHub documents push protection for REST only; a ruleset's refusal with the words of REST's
  secret: { type: 'FORBIDDEN', message: SECRET_DETECTED },
  // sveltia/sveltia-cms#692
  tooBig: { type: null, message: 'Could not resolve file over 10mb.' },
  // docs.github.com, "Troubleshooting the GraphQL API"
  broken: {
    type: null,
    message: 'Something went wrong while executing your query. This may be the result of a timeout.',
  },
} as const satisfies Record<string, GraphQLRefusal>;

export function unknownRepository(nameWithOwner: string): GraphQLRefusal {
  return {
    type: 'NOT_FOUND',
    message: `Could not resolve to a Repository with the name '${nameWithOwner}'.`,
  };
}

export function unknownPullRequest(number: number): GraphQLRefusal {
  return {
    type: 'NOT_FOUND',
    message: `Could not resolve to a PullRequest with the number of ${number}.`,
  };
}

/** Not recorded for this mutation; the words of every other input that names a ref. */
export function unknownBranch(branch: string): GraphQLRefusal {
  return { type: 'NOT_FOUND', message: `Could not resolve to a Ref with the name 'refs/heads/${branch}'.` };
}

export function unknownNode(id: string): GraphQLRefusal {
  return { type: 'NOT_FOUND', message: `Could not resolve to a node with the global id of '${id}'` };
}

/** keystatic#1269 */
export function missingDeletion(head: string): GraphQLRefusal {
  return {
    type: 'NOT_FOUND',
    message: `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
  };
}

/** Not recorded; the schema says that such a commit is a validation error. */
export function unprocessable(message: string): GraphQLRefusal {
  return { type: 'UNPROCESSABLE', message };
}

/** Recorded in many projects' logs of paged queries. */
export function badPageSize(connection: string, size: number | null): GraphQLRefusal {
  return size === null
    ? {
        type: 'MISSING_PAGINATION_BOUNDARIES',
        message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${connection}\` connection.`,
      }
    : {
        type: 'EXCESSIVE_PAGINATION',
        message: `Requesting ${size} records on the \`${connection}\` connection exceeds the \`first\` limit of 100 records.`,
      };
}

export const restRefusals = {
  badCredentials: { status: 401, message: 'Bad credentials' },
  noCredentials: { status: 401, message: 'Requires authentication' },
  notFound: { status: 404, message: 'Not Found' },
  notJson: { status: 400, message: 'Problems parsing JSON' },
  tooLarge: { status: 413, message: 'Payload too large' },
  broken: { status: 500, message: 'Server Error' },
  archived: { status: 403, message: ARCHIVED },
  readOnly: { status: 403, message: READ_ONLY },
  // the issues of several apps
  suspended: { status: 403, message: 'This installation has been suspended' },
  moved: { status: 301, message: 'Moved Permanently' },
  movedForWrites: { status: 307, message: 'Temporary Redirect' },
  secret: { status: 409, message: SECRET_DETECTED },
  // docs.github.com, "List repositories accessible to the app installation"
  forInstallations: {
    status: 403,
    message:
      'You must authenticate with an installation access token in order to list repositories for an installation.',
  },
  classic: {
    status: 409,
    message: 'Could not create file: Changes must be made through a pull request.',
  },
  ruleset: { status: 409, message: RULES_VIOLATED },
  // pome-sh/digital-twins#400, measured live; so is shaMismatch below
  shaMissing: { status: 422, message: 'Invalid request.\n\n"sha" wasn\'t supplied.' },
  // not recorded
  notBase64: { status: 422, message: 'content is not valid Base64' },
  badPath: { status: 422, message: 'path contains a malformed path component' },
  // docs.github.com, and the issues of tools that met an empty repository
  emptyRepository: { status: 409, message: 'Git Repository is empty.' },
  emptyContents: { status: 404, message: 'This repository is empty.' },
  // rest-api-description#4887 and the pull requests of several release tools
  refExists: { status: 422, message: 'Reference already exists' },
  refName: { status: 422, message: "Reference name must start with 'refs/heads/' in this sandbox" },
  noSuchObject: { status: 422, message: 'Object does not exist' },
} as const satisfies Record<string, RestRefusal>;

export function shaMismatch(path: string, sha: string): RestRefusal {
  return { status: 409, message: `${path} does not match ${sha}` };
}

export function lostRace(head: string, expected: string): RestRefusal {
  return { status: 409, message: `is at ${head} but expected ${expected}` };
}

export function missingField(field: string): RestRefusal {
  return { status: 422, message: `Invalid request.\n\n"${field}" wasn't supplied.` };
}

export function branchNotFound(branch: string): RestRefusal {
  return { status: 404, message: `Branch ${branch} not found` };
}

/** What a bare status says when the fault brings no words of its own. */
export const statusWords: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
  504: "We couldn't respond to your request in time. Sorry about that.",
};

/** The page GitHub's front shows when what is behind it does not answer. */
export const UNICORN_PAGE = `<!DOCTYPE html>
<html><head><title>Unicorn! &middot; GitHub</title></head>
<body><p><strong>We had issues producing the response to your request.</strong></p></body></html>
`;
