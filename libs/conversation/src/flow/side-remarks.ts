import type { Intent, Reading } from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { AccountsDesk } from './accounts-desk.js';
import { askedBeside } from './asked-beside.js';
import { Enquiries } from './enquiries.js';
import type { Turn } from './turn.js';

/** What a message says beside the goods that it orders: answered above the order, in the same reply. */
@Injectable()
export class SideRemarks {
  constructor(
    private readonly enquiries: Enquiries,
    private readonly accounts: AccountsDesk,
  ) {}

  /** @param reading what `text` orders */
  async answer(
    turn: Turn,
    text: string,
    reading: Reading,
    intentOf: (words: string) => Intent,
  ): Promise<void> {
    await this.accounts.noteBeside(turn, text, intentOf);
    const asked = askedBeside(text, intentOf);
    if (asked.length === 0) return;
    const ordered = [...reading.lines, ...reading.add, ...reading.set].map(({ sku }) => sku);
    await this.enquiries.beside(turn, asked, new Set(ordered));
    for (const { about, words } of asked)
      if (about === 'balance') await this.accounts.tellBalance(turn, words);
  }
}
