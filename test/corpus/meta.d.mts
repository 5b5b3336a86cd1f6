export interface MetaCase {
  readonly name: string;
  readonly body: object;
  readonly stored: {
    readonly messages?: number;
    readonly statuses?: number;
    readonly others?: number;
    /** So many rows, of whichever kind. */
    readonly somewhere?: number;
    readonly unanswered?: boolean;
  };
}
export const metaCases: readonly MetaCase[];
export const stranger: { readonly waId: string; readonly name: string };
