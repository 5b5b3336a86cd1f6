import { type InboundBody, type OrderedItem, unsupported } from '../content.js';
import { decimal, type Fields, fields, identifier, items, present, words } from '../untrusted.js';

/** Our own buttons and lists come back with the id we gave; a flow's answer is kept, but not read. */
export function readInteractive({ interactive }: Fields): InboundBody {
  const told = fields(interactive);
  const type = identifier(told?.type) ?? 'interactive';
  if (type !== 'button_reply' && type !== 'list_reply') return unsupported(type);
  const reply = fields(told?.[type]);
  const id = words(reply?.id);
  return id === undefined ? unsupported(type) : { kind: 'choice', id, title: words(reply?.title) ?? id };
}

/** A cart of the native catalogue. A line that names no product spoils it all: half an order is a wrong order. */
export function readOrder({ order }: Fields): InboundBody | undefined {
  const lines = items(fields(order)?.product_items)?.map(readItem);
  if (lines === undefined || lines.length === 0) return undefined;
  const read = lines.filter((line) => line !== undefined);
  if (read.length < lines.length) return undefined;
  return present<InboundBody & { kind: 'order' }>({
    kind: 'order',
    items: read,
    text: words(fields(order)?.text),
  });
}

/** An amount that nobody can sell is kept as it was given, 0 where there is none: it can be asked for. */
function readItem(given: unknown): OrderedItem | undefined {
  const item = fields(given);
  const sku = identifier(item?.product_retailer_id);
  return sku === undefined ? undefined : { sku, quantity: decimal(item?.quantity) ?? 0 };
}
