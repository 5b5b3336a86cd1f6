/** Dated data, as of 20 Nov 2026, in UTF-16 units (Meta "Message templates"; 360dialog "Template elements"). */
export const TEMPLATE_LIMITS = {
  name: 500,
  header: 60,
  /** With its values in it too. */
  body: 1024,
  footer: 60,
  buttonTitle: 25,
  buttons: 3,
} as const;
