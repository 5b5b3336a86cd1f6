export const meta: {
  readonly phoneNumberId: string;
  readonly businessNumber: string;
  readonly accountId: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly accessToken: string;
};
export const twilio: { readonly accountSid: string; readonly authToken: string; readonly from: string };
export type Form = Record<string, string | string[]>;
export function signMeta(body: string | Buffer, secret?: string): string;
export function wamid(): string;
export function messageSid(): string;
export function metaText(said: {
  from: string;
  text: string;
  id?: string;
  name?: string;
  at?: number;
}): string;
export function metaBatch(values: object[]): string;
export function metaStatus(status: {
  id: string;
  to: string;
  status: string;
  ref?: string;
  at?: number;
}): object;
export function twilioForm(said: {
  from: string;
  text: string;
  sid?: string;
  name?: string;
}): Record<string, string>;
export function signTwilio(url: string, params: Form, token?: string): string;
