import { z } from 'zod';

/** What one context tells the others: a versioned name and the shape of its body. */
export interface Contract<Name extends string = string, Body extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly body: Body;
}

export type AnyContract = Contract;

export type BodyOf<C extends AnyContract> = z.output<C['body']>;

const NAME = /^[a-z-]+\.[a-z-]+\.v\d+$/;

const known = new Map<string, AnyContract>();

/** @throws Error when the name is not `context.event.vN`, or is taken. */
export const contract = <Name extends string, Body extends z.ZodType>(
  name: Name,
  body: Body,
): Contract<Name, Body> => {
  if (!NAME.test(name)) throw new Error(`${name} is no name like orders.order-confirmed.v1`);
  if (known.has(name)) throw new Error(`there are two contracts called ${name}`);
  const made = { name, body };
  known.set(name, made);
  return made;
};

export const knownContracts = (): ReadonlyMap<string, AnyContract> => known;
