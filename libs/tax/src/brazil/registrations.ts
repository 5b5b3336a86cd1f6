import { ok, refuse, type Result } from '@munshi/kernel';
import { bare, type TaxId, type TaxIdRefusal } from '../tax-id.js';

const CPF = /^\d{11}$/;
/** Since July 2026 a company's number may hold letters, but for its check digits (IN RFB 2.229/2024). */
const CNPJ = /^[0-9A-Z]{12}\d{2}$/;

/** A person's number has eleven digits, a company's fourteen characters; the length tells which it is. */
export const readBrazilian = (text: string): Result<TaxId, TaxIdRefusal> => {
  const number = bare(text);
  if (CPF.test(number)) return checked({ name: 'CPF', number: written(number) }, number, 11);
  if (CNPJ.test(number)) return checked({ name: 'CNPJ', number: written(number) }, number, 9);
  return refuse({ kind: 'malformed-tax-id' });
};

/** Eleven or fourteen zeros, ones, … pass the arithmetic, and are nobody's. */
const checked = (taxId: TaxId, number: string, heaviest: number): Result<TaxId, TaxIdRefusal> => {
  const isOneDigit = new Set(number).size === 1;
  const body = number.slice(0, -2);
  const first = checkDigit(body, heaviest);
  const isRight = number === `${body}${first}${checkDigit(`${body}${first}`, heaviest)}`;
  return isRight && !isOneDigit ? ok(taxId) : refuse({ kind: 'wrong-check-digit' });
};

/** Modulus 11, weights from 2 rightmost and again from 2 after the heaviest; a letter counts as its code less 48. */
const checkDigit = (body: string, heaviest: number): number => {
  let sum = 0;
  for (const [place, character] of Array.from(body).reverse().entries())
    sum += (character.charCodeAt(0) - 48) * (2 + (place % (heaviest - 1)));
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
};

/** `123.456.789-09`, `12.345.678/0001-95`. */
const written = (number: string): string =>
  number.length === 11
    ? number.replace(/^(.{3})(.{3})(.{3})(.{2})$/, '$1.$2.$3-$4')
    : number.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5');
