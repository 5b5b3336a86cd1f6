import type { Money } from '@munshi/kernel';
import { asDecimal } from './decimal.js';

/**
 * A static Pix code, "copia e cola" and QR alike: EMV fields of a two-digit id, a two-digit length and the value, closed
 * by a checksum over all before it. Banco Central do Brasil, Manual de Padrões para Iniciação do Pix.
 */
export const pixCode = (
  payee: { readonly key: string; readonly name: string; readonly city: string },
  amount: Money,
  reference: string,
): string => {
  const account = field('00', 'br.gov.bcb.pix') + field('01', plain(payee.key, 77));
  const identity = reference.replace(/[^0-9A-Za-z]/g, '').slice(0, 25);
  const body = [
    field('00', '01'),
    field('26', account),
    field('52', '0000'), // no merchant category
    field('53', '986'), // BRL in ISO 4217
    field('54', asDecimal(amount)),
    field('58', 'BR'),
    field('59', plain(payee.name, 25) || 'N'),
    field('60', plain(payee.city, 15) || 'N'),
    field('62', field('05', identity || '***')),
    '6304',
  ].join('');
  return body + crc16(body).toString(16).toUpperCase().padStart(4, '0');
};

const field = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;

/** Banks read ASCII alone: "São João" goes as "Sao Joao". */
const plain = (text: string, limit: number): string =>
  text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, limit);

/** CRC-16/CCITT-FALSE: polynomial 1021, beginning with FFFF. */
export const crc16 = (text: string): number => {
  let crc = 0xffff;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
};
