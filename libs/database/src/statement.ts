/** What a placeholder may hold; arrays go to `unnest`. */
export type Value =
  | string
  | number
  | boolean
  | Date
  | Buffer
  | null
  | readonly (string | number | boolean | Date | Buffer | null)[];

/**
 * A prepared statement: parsed once a connection, known to PostgreSQL by `name`.
 * `Row` is what its columns are called and hold; a spec prepares every statement against the real schema.
 */
export interface Statement<Row, Values extends readonly Value[]> {
  readonly name: string;
  readonly text: string;
  /** Only a type: ties rows to their statement. */
  readonly row?: Row;
  readonly values?: Values;
}

const known = new Map<string, string>();

/** @throws Error when the name is taken by another text: PostgreSQL would silently run the first one. */
export const statement = <Row, Values extends readonly Value[] = []>(
  name: string,
  text: string,
): Statement<Row, Values> => {
  const other = known.get(name);
  if (other !== undefined && other !== text) throw new Error(`there are two statements called ${name}`);
  known.set(name, text);
  return { name, text };
};

/** Every statement that the loaded modules declare, for the spec that prepares them all. */
export const knownStatements = (): ReadonlyMap<string, string> => known;
