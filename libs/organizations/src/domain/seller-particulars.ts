import { isPrintableInLines, isWhole, type Money, ok, refuse, type Result } from '@munshi/kernel';
import { type TaxLaw, type TaxProfile, taxProfile, taxProfileOf } from '@munshi/tax';

export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
  /** What the country routes by: IFSC in India, the agência in Brazil. */
  readonly routing: { readonly name: string; readonly code: string } | null;
}

/** Where money is sent to by scanning. */
export type ScanToPay =
  | { readonly scheme: 'UPI'; readonly address: string; readonly name: string }
  | { readonly scheme: 'Pix'; readonly key: string; readonly name: string; readonly city: string };

/** What papers say of the seller, where buyers pay, and the terms of shops that have none of their own. */
export interface SellerParticulars {
  /** As papers have it; null where it is the name that customers know. */
  readonly legalName: string | null;
  /** Lines are apart by line ends. */
  readonly address: string | null;
  /** Telephone, e-mail: what stands under the address. */
  readonly contact: string | null;
  /** GSTIN, CNPJ. */
  readonly taxId: string | null;
  /** Code of the state that it sells from, where that is not the tax number's. */
  readonly state: string | null;
  /** The law that it writes invoices under; null for its country's. */
  readonly taxProfile: TaxLaw['key'] | null;
  readonly bank: BankAccount | null;
  readonly scanToPay: ScanToPay | null;
  /** Days after an invoice within which it is to be paid. */
  readonly termsDays: number;
  /** How much a shop may owe, in minor units; null for no limit. */
  readonly creditLimitMinor: number | null;
}

export interface InvalidSeller {
  readonly kind: 'invalid-seller';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

/** The law of a seller: the one it has chosen, or that of the country its phone numbers are of. */
export const taxProfileOfSeller = (seller: {
  readonly taxProfile: TaxLaw['key'] | null;
  readonly phoneRegion: string;
}): TaxProfile => (seller.taxProfile ? taxProfile(seller.taxProfile) : taxProfileOf(seller.phoneRegion));

/** What a total comes to as this seller's bill. Whoever tells a customer what an order comes to tells this. */
export const payableOf = (seller: Parameters<typeof taxProfileOfSeller>[0], total: Money): Money =>
  taxProfileOfSeller(seller).payable(total).payable;

const LONGEST_TERMS_DAYS = 365;

const LONGEST = 500;
/** As NPCI has it: a name and the handle of a bank. */
const UPI_ADDRESS = /^[\w.-]{2,256}@[A-Za-z][\w.-]{1,63}$/;

/** Trimmed, what is empty as null, and the tax number as the law writes it. */
export const checkSeller = (
  given: SellerParticulars,
  phoneRegion: string,
): Result<SellerParticulars, InvalidSeller> => {
  const { taxProfile: law, bank, scanToPay, termsDays, creditLimitMinor } = given;
  const profile = taxProfileOfSeller({ taxProfile: law, phoneRegion });

  const [taxId, named] = [orNull(given.taxId), orNull(given.state)];
  const state = named && profile.readState(named);
  const read = taxId ? profile.readTaxId(taxId) : null;
  const problems = [
    ...textsOf(given).flatMap(([what, text]) => problemOf(what, text)),
    ...(read && !read.ok ? [`tax number ${taxId ?? ''}: ${read.refusal.kind}`] : []),
    ...(named && !state ? [`there is no state ${named}`] : []),
    ...(bank && !(bank.holder.trim() && bank.number.trim())
      ? ['a bank account needs a holder and a number']
      : []),
    ...(scanToPay?.scheme === 'UPI' && !UPI_ADDRESS.test(scanToPay.address)
      ? [`${scanToPay.address} is no UPI address`]
      : []),
    ...(scanToPay?.scheme === 'Pix' && !scanToPay.key.trim() ? ['a Pix key is missing'] : []),
    ...(isWhole(termsDays, 0, LONGEST_TERMS_DAYS) ? [] : [`terms are 0 to ${LONGEST_TERMS_DAYS} days`]),
    ...(creditLimitMinor === null || isWhole(creditLimitMinor, 0, Number.MAX_SAFE_INTEGER)
      ? []
      : ['a credit limit is a whole number of minor units']),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid-seller', problems });
  const written = read?.ok ? read.value.number : null;
  const texts = {
    legalName: orNull(given.legalName),
    address: orNull(given.address),
    contact: orNull(given.contact),
  };
  return ok({ ...given, ...texts, taxId: written, state });
};

const orNull = (text: string | null): string | null => text?.trim() || null;

const textsOf = ({ legalName, address, contact, bank, scanToPay }: SellerParticulars) =>
  Object.entries({
    ...{ legalName, address, contact },
    ...(bank && { holder: bank.holder, bank: bank.bank, number: bank.number }),
    ...(bank?.routing && { routing: `${bank.routing.name} ${bank.routing.code}` }),
    ...(scanToPay && { payee: scanToPay.name }),
    ...(scanToPay?.scheme === 'Pix' && { key: scanToPay.key, city: scanToPay.city }),
  });

const problemOf = (what: string, text: string | null): readonly string[] => {
  if (text === null) return [];
  if (text.length > LONGEST) return [`${what} is longer than ${LONGEST} characters`];
  return isPrintableInLines(text) ? [] : [`${what} holds a character that cannot be shown`];
};
