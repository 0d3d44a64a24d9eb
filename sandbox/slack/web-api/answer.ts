import type { JsonObject } from '../played-slack.ts';

export function fine(answer: JsonObject = {}): JsonObject {
  return { ok: true, ...answer };
}

export function refuse(error: string, more: JsonObject = {}): JsonObject {
  return { ok: false, error, ...more };
}

export function missingScope(needed: readonly string[], provided: readonly string[]): JsonObject {
  return refuse('missing_scope', { needed: needed.join(','), provided: provided.join(',') });
}

/** `messages` as Slack words them, with or without a JSON pointer. */
export function invalidArguments(messages: readonly string[]): JsonObject {
  return refuse('invalid_arguments', {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
