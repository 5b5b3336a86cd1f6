export const SERIES = 'INV';

/** Where a number stands: consecutive within series and financial year, with no gap and no repeat. */
export interface InvoiceNumbering {
  readonly series: string;
  /** `26-27` */
  readonly financialYear: string;
  /** From 1. */
  readonly serial: number;
}

/** `INV/26-27/000123`: 16 characters, the most that India's GST rules allow (rule 46 of the CGST Rules, 2017). */
export const invoiceNumber = ({ series, financialYear, serial }: InvoiceNumbering): string =>
  `${series}/${financialYear}/${String(serial).padStart(6, '0')}`;
