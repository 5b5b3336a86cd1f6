export interface SignedCase {
  readonly name: string;
  readonly body: string;
  readonly headers: Record<string, string | string[]>;
}
export const signatureCases: {
  readonly right: SignedCase[];
  readonly wrong: SignedCase[];
  readonly either: SignedCase[];
};
export const verificationCases: { readonly name: string; readonly search: string; readonly says?: string }[];
export const markupChallenge: { readonly search: string; readonly says: string };
