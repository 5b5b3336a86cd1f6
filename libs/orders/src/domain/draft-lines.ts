import { ok, type Quantity, refuse, type Result } from '@munshi/kernel';
import {
  inStockUnits,
  isSameLine,
  lessened,
  mostOf,
  type Offer,
  type OrderItem,
  type OrderLine,
  resized,
  writeLine,
} from './order-line.js';
import type { LineRefusal } from './order-refusals.js';

type Lines = readonly OrderLine[];

export const MOST_LINES = 200;

/** More of what is there already goes onto its line, priced afresh. */
export const withItem = (lines: Lines, item: OrderItem): Result<Lines, LineRefusal> => {
  const position = lines.findIndex(({ sku, unit }) => sku === item.sku && unit === item.unit);
  const present = lines[position];
  if (!present && lines.length >= MOST_LINES) return refuse({ kind: 'too-many-lines', most: MOST_LINES });
  const added = writeLine(present?.lineNo ?? lines.length + 1, item);
  if (!added.ok || !present) return added.ok ? ok([...lines, added.value]) : added;
  const joined = writeLine(present.lineNo, { ...item, quantity: present.quantity.plus(item.quantity) });
  return joined.ok ? ok(lines.with(position, joined.value)) : joined;
};

/** Exactly this much of the product, in this unit and no other, in the place where it stood first. */
export const withQuantity = (lines: Lines, item: OrderItem): Result<Lines, LineRefusal> => {
  const position = lines.findIndex(({ sku }) => sku === item.sku);
  if (position < 0) return refuse({ kind: 'no-such-line', sku: item.sku });
  const written = writeLine(position + 1, item);
  if (!written.ok) return written;
  return ok(
    lines.flatMap((line, index) => (index === position ? written.value : line.sku === item.sku ? [] : line)),
  );
};

export const without = (lines: Lines, sku: string): Result<Lines, LineRefusal> => {
  const left = lines.filter((line) => line.sku !== sku);
  return left.length < lines.length ? ok(left) : refuse({ kind: 'no-such-line', sku });
};

export interface Repriced {
  readonly lines: Lines;
  /** Names of what is not sold any more. */
  readonly dropped: readonly string[];
}

/** The same quantities at today's prices; a line that nothing is offered for goes. */
export const repriced = (lines: Lines, offers: readonly Offer[]): Result<Repriced, LineRefusal> => {
  const kept: OrderLine[] = [];
  const dropped: string[] = [];
  for (const line of lines) {
    const offer = offers.find(({ sku, unit }) => sku === line.sku && unit === line.unit);
    if (!offer) {
      dropped.push(line.name);
      continue;
    }
    const written = writeLine(line.lineNo, { ...offer, quantity: line.quantity });
    if (!written.ok) return written;
    kept.push(written.value);
  }
  return ok({ lines: kept, dropped });
};

/**
 * How much of each line there is when `available` (in stock units) is dealt out from the first line on: lines of one
 * product share it. A product that is absent is not counted, and all of its line is there.
 */
export const allotted = (lines: Lines, available: ReadonlyMap<string, Quantity>): readonly Quantity[] => {
  const left = new Map(available);
  return lines.map((line) => {
    const stockUnits = left.get(line.sku);
    if (!stockUnits) return line.quantity;
    const quantity = mostOf(line, stockUnits);
    left.set(line.sku, stockUnits.minus(inStockUnits(line, quantity)));
    return quantity;
  });
};

/** The lines as far as there is something of them. */
export const cutTo = (lines: Lines, available: ReadonlyMap<string, Quantity>): Lines => {
  const quantities = allotted(lines, available);
  return lines.flatMap((line, index) => {
    const quantity = quantities[index];
    if (!quantity?.isPositive) return [];
    return quantity.equals(line.quantity) ? line : resized(line, quantity);
  });
};

/** The lines as far as there is too little of them: with what `cutTo` keeps they are the whole. */
export const missingFrom = (lines: Lines, available: ReadonlyMap<string, Quantity>): Lines => {
  const quantities = allotted(lines, available);
  return lines.flatMap((line, index) => {
    const there = quantities[index];
    if (!there || there.equals(line.quantity)) return [];
    return there.isPositive ? lessened(line, there) : line;
  });
};

/**
 * Numbers the lines from 1, and keeps the objects of those that stay as they were: only the others are written.
 * @returns `before` itself when nothing has changed.
 */
export const settled = (before: Lines, after: Lines): Lines => {
  const lines = after.map((line, index) => {
    const old = before[index];
    if (old && isSameLine(old, line)) return old;
    return line.lineNo === index + 1 ? line : { ...line, lineNo: index + 1 };
  });
  return lines.length === before.length && lines.every((line, index) => line === before[index])
    ? before
    : lines;
};
