import type { Id } from '@munshi/kernel';

export interface Buyer {
  readonly shopId: Id;
  readonly name: string;
  readonly taxId: string | null;
}

/** Who shops are, for what is told of them without a name: it is known elsewhere. */
export abstract class Buyers {
  abstract find(organizationId: Id, shopId: Id): Promise<Buyer>;
}
