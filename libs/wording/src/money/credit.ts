import type { Formats } from '../formats.js';
import { confirmChangeOrCancel } from '../orders.js';
import { asData } from '../plain-text.js';
import { plain, type Said, withChoices } from '../said.js';
import type { Sentences } from '../sentences.js';
import type { CreditDecided, OverCreditLimit, PayFirst } from './money-matter.js';

export const overCreditLimit = (
  { orderId, version, wanted, available, partly }: OverCreditLimit,
  { labels, money }: Sentences,
  formats: Formats,
): Said => {
  const option = (kind: string, label: string) => ({ id: `${kind}:${orderId}:${version}`, label });
  const above = money.overCreditLimit(formats.money(wanted), formats.money(available));
  return withChoices(`${above} ${money.whatNow}`, [
    ...(partly ? [option('order-what-fits', money.labels.orderWhatFits)] : []),
    option('pay-first', money.labels.payFirst),
    option('ask-team', money.labels.askTeam),
    option('change', labels.change),
    option('cancel', labels.cancel),
  ]);
};

export const payFirst = ({ amount, to }: PayFirst, { money }: Sentences, formats: Formats): Said => {
  const ways = to.map(({ scheme, address, holder }) =>
    money.payTo(asData(scheme), asData(address), asData(holder)),
  );
  return plain([money.payFirst(formats.money(amount)), ...ways, money.afterPaying].join('\n'));
};

export const creditDecided = (matter: CreditDecided, sentences: Sentences, formats: Formats): Said => {
  const { money } = sentences;
  const total = formats.money(matter.total);
  return matter.approved
    ? withChoices(money.creditApproved(total), confirmChangeOrCancel(matter, sentences))
    : plain(money.creditRefused(total));
};
