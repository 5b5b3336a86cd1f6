import type { Reading } from '@munshi/order-reading';
import type { Wish } from './draft-desk.js';
import type { Turn } from './turn.js';

/** @param again whether it is the last order over again, which is not to be had on top of what is in the draft */
export const wishesOf = ({ lines, add, set }: Reading, again: boolean): readonly Wish[] => [
  ...[...(again ? [] : lines), ...add].map((line) => ({ kind: 'add' as const, line })),
  ...[...(again ? lines : []), ...set].map((line) => ({ kind: 'set' as const, line })),
];

/** "How much cement?" of cement that is in the draft asks how much it is to be. */
export const kindOf = ({ sku }: Wish['line'], { state: { draft } }: Turn): Wish['kind'] =>
  draft?.lines.some((line) => line.sku === sku) ? 'set' : 'add';
