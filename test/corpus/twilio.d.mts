export interface TwilioCase {
  readonly name: string;
  readonly params: Record<string, string | string[]>;
  readonly body: string;
}
export const twilioMessages: TwilioCase[];
export const twilioStatuses: TwilioCase[];
export const twilioRefused: {
  readonly name: string;
  readonly body: string;
  sign(url: string): string | undefined;
}[];
export const twilioHostile: { readonly name: string; readonly body: string; readonly answers?: number[] }[];
export function paramsOf(body: string): Record<string, string[]>;
