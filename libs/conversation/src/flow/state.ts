import { z } from 'zod';

const question = z.discriminatedUnion('why', [
  z.object({
    why: z.literal('product'),
    span: z.string(),
    candidates: z.array(z.string()).min(1),
    /** What was said about the amount, kept until the product is known. */
    quantity: z.string().nullable(),
    unit: z.string().nullable(),
    /** The amount is all that is wanted of a line of the draft, and not more of it. */
    sets: z.boolean().optional(),
    /** Nothing was named: `span` is the amount alone. */
    bare: z.boolean().optional(),
  }),
  z.object({
    why: z.literal('quantity'),
    sku: z.string(),
    /** What it is counted in, where that was said. */
    unit: z.string().nullable().optional(),
    /** Whole amounts next to the one that was said. */
    near: z.array(z.string()).optional(),
  }),
]);

/** Something a clerk would ask before writing it down. */
export type Question = z.infer<typeof question>;

/**
 * Where a conversation stands: what a number that comes next means.
 *
 * - `idle`: nothing. `menu`: the menu's entries. `changing`: nothing, we asked what to change.
 * - `asking`: the answer to the first question, and never a confirmation.
 * - `reviewing`: 1 confirm, 2 change, 3 cancel the draft that was shown.
 * - `short`: 1 take what there is, 2 change, 3 cancel, 4 send the rest later; where nothing is left to take, 1 change,
 *   2 cancel, 3 send it later. The last only where it was offered.
 * - `over-limit`: 1 order what fits, 2 pay first, 3 ask the team, 4 change, 5 cancel; where nothing fits, from 2 on as 1.
 * - `placed`: 1 again means the order that was just confirmed.
 */
const standing = z.discriminatedUnion('at', [
  z.object({ at: z.literal('idle') }),
  z.object({ at: z.literal('menu') }),
  z.object({ at: z.literal('changing') }),
  z.object({
    at: z.literal('asking'),
    questions: z.array(question).min(1),
    /** The last message confirmed over the questions: said again, it leaves them out. */
    insists: z.boolean().optional(),
  }),
  z.object({ at: z.literal('reviewing') }),
  z.object({ at: z.literal('short'), takeable: z.boolean(), later: z.boolean().default(false) }),
  z.object({ at: z.literal('over-limit'), partly: z.boolean() }),
  z.object({ at: z.literal('placed'), orderId: z.string(), version: z.number(), number: z.string() }),
]);

export type Standing = z.infer<typeof standing>;
/** The open draft as this conversation last left it; only this conversation changes it. */
const draftMemo = z.object({
  orderId: z.string(),
  version: z.number(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.string(), unit: z.string() })),
});
export type DraftMemo = z.infer<typeof draftMemo>;

const lines = draftMemo.shape.lines;
/** What was done just now: words that name nothing mean it. */
const lately = z.object({
  /** Products that were written down, or whose price was told. */
  spoken: z.object({ skus: z.array(z.string()), was: z.enum(['written', 'told']) }).optional(),
  /** What stood before the last change, and the version of the draft that the change made: null where it left none. */
  before: z.object({ lines, questions: z.array(question), version: z.number().nullable() }).optional(),
  /** Lines that were taken off, the latest last. */
  gone: lines.optional(),
});
export type Lately = z.infer<typeof lately>;

const session = z.object({ standing, draft: draftMemo.nullable(), lately: lately.optional() });
export type SessionState = z.infer<typeof session>;

export const NEW_SESSION: SessionState = { standing: { at: 'idle' }, draft: null };

/** A session of an older version of this code that cannot be read begins anew: the draft is in the orders. */
export const readSession = (stored: unknown): SessionState => {
  const read = session.safeParse(stored);
  return read.success ? read.data : NEW_SESSION;
};
