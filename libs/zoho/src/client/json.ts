/** Undefined for what is no JSON: under load and before its login Zoho answers with pages of HTML. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
