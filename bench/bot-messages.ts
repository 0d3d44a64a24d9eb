import * as z from 'zod';

/** What the bot's process is asked to play: so many submissions of as many people, evenly within so long. */
export const botOrder = z.object({
  entries: z.number(),
  milliseconds: z.number(),
  /** Bytes of each entry, about. */
  bytes: z.number(),
  place: z.union([z.object({ folder: z.string() }), z.object({ url: z.string() })]),
  github: z.object({ apiUrl: z.string(), token: z.string(), repository: z.string() }),
});
export type BotOrder = z.infer<typeof botOrder>;

/** What it says while it plays. */
export const botWord = z.discriminatedUnion('type', [
  /** Its clock moves on, as soon as GitHub's has. */
  z.object({ type: z.literal('moves'), to: z.number() }),
  z.object({
    type: z.literal('done'),
    receipts: z.number(),
    /** Milliseconds that it really took, and of those its processor's. */
    took: z.number(),
    cpu: z.number(),
    /** The most memory that the process ever held, in MB. */
    peak: z.number(),
    /** By submission: when it came, and the commit that it landed in. */
    landings: z.array(z.object({ submittedAt: z.number(), commit: z.string().nullable() })),
  }),
]);
export type BotWord = z.infer<typeof botWord>;
