import { SPEAKERS } from '../say.js';
import type { Language } from '../utterance.js';

/**
 * What a line of the ledger is called on a statement. `what` is a document's number, or a method of payment and its
 * reference.
 */
export const entryWords = (
  { kind, what }: { readonly kind: string; readonly what: string },
  language: Language,
): string => {
  if (kind !== 'payment' && kind !== 'payment-reversal') return what;
  const { methods, takenBack } = SPEAKERS[language].sentences.money;
  const [, method = '', reference = ''] = /^([a-z]+)(.*)$/su.exec(what) ?? [];
  const name = Object.entries(methods).find(([key]) => key === method)?.[1] ?? method;
  const told = `${name}${reference}`;
  return kind === 'payment' ? told : `${told} (${takenBack})`;
};
