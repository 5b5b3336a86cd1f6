import { type Money, money as amountOf } from '@munshi/kernel';
import type { Formats } from '../formats.js';
import type { MoneySentences } from './money-sentences.js';

/** A balance in words, whichever way it is. */
export const owed = (balance: Money, money: MoneySentences, formats: Formats): string => {
  if (balance.minor > 0) return money.youOwe(formats.money(balance));
  if (balance.minor === 0) return money.nothingOwed;
  return money.youHave(formats.money(amountOf(-balance.minor, balance.currency)));
};
