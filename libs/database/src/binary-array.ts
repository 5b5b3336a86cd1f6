/**
 * One-dimensional arrays in PostgreSQL's binary format. `pg` sends a Buffer as a binary parameter, so an array that
 * is made here is neither escaped nor turned to hexadecimal on this side, nor parsed from text on the other: a third
 * of what the shared INSERT costs PostgreSQL. Layout: array_recv in PostgreSQL's arrayfuncs.c.
 */
interface Element<Item> {
  /** The type's OID, from pg_type. */
  readonly oid: number;
  readonly bytes: (item: Item) => Buffer;
}

const INT32 = 4;
const HEADER = 5 * INT32;

const binaryArray =
  <Item>({ oid, bytes }: Element<Item>) =>
  (items: readonly (Item | null)[]): Buffer => {
    const elements = items.map((item) => (item === null ? null : bytes(item)));
    const size = elements.reduce((sum, element) => sum + INT32 + (element?.length ?? 0), HEADER);
    const array = Buffer.allocUnsafe(size);
    array.writeInt32BE(1, 0); // dimensions
    array.writeInt32BE(elements.includes(null) ? 1 : 0, INT32);
    array.writeInt32BE(oid, 2 * INT32);
    array.writeInt32BE(elements.length, 3 * INT32);
    array.writeInt32BE(1, 4 * INT32); // lower bound
    let at = HEADER;
    for (const element of elements) {
      array.writeInt32BE(element === null ? -1 : element.length, at);
      at += INT32;
      if (element !== null) at += element.copy(array, at);
    }
    return array;
  };

/** Microseconds since 2000, which is how PostgreSQL keeps a moment. */
const moment = (date: Date): Buffer => {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE((BigInt(date.getTime()) - 946_684_800_000n) * 1_000n);
  return bytes;
};

export const uuidArray = binaryArray<string>({
  oid: 2950,
  bytes: (id) => Buffer.from(id.replaceAll('-', ''), 'hex'),
});
export const textArray = binaryArray<string>({ oid: 25, bytes: (text) => Buffer.from(text, 'utf8') });
export const timestamptzArray = binaryArray<Date>({ oid: 1184, bytes: moment });
export const byteaArray = binaryArray<Buffer>({ oid: 17, bytes: (bytes) => bytes });
