/** A decision the business may refuse. Faults (bugs, lost connections) are thrown instead. */
export type Result<T, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** Why the business said no; `kind` is mapped exhaustively to words (chat) or a status (HTTP). */
export interface Refusal {
  readonly kind: string;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const done = ok(undefined);

export const refuse = <R extends Refusal>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
});
