import * as z from 'zod';
import type { Answer } from './answer.ts';

/** What is wrong with an answer, before we know what it means. */
export type Complaint = {
  readonly status: number;
  /** GraphQL's error type. */
  readonly type: string | null;
  readonly message: string;
  readonly path: readonly (string | number)[];
};

const graphqlErrors = z.object({
  errors: z
    .array(
      z.object({
        type: z.string().nullish(),
        message: z.string().catch(''),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
      }),
    )
    .min(1),
});
const restMessage = z.object({ message: z.string() });

/** Every complaint in an answer: GraphQL sends them with status 200, beside the data. Empty when there is none. */
export function complaintsOf(answer: Extract<Answer, { type: 'answered' }>): readonly Complaint[] {
  const { status, body } = answer;
  const errors = graphqlErrors.safeParse(body);
  if (errors.success) {
    return errors.data.errors.map(({ type, message, path }) => ({
      status,
      type: type ?? null,
      message,
      path: path ?? [],
    }));
  }
  if (status < 400) return [];
  const rest = restMessage.safeParse(body);
  return [{ status, type: null, message: rest.success ? rest.data.message : '', path: [] }];
}
