import { type Id, isPrintable, ok, refuse, type Result } from '@munshi/kernel';
import { aliasKey } from '@munshi/order-reading';

/** What one shop calls a product. */
export interface ShopAlias {
  /** As `aliasKey` has it: two names that sound alike are one. */
  readonly words: string;
  /** As it was last written. */
  readonly name: string;
  readonly sku: string;
}

export interface InvalidAlias {
  readonly kind: 'invalid-alias';
}

export interface AliasNotFound {
  readonly kind: 'alias-not-found';
}

const LONGEST_NAME = 200;

/** Refuses a name that holds no word, or more than anybody calls anything, or what cannot be shown. */
export const shopAlias = (name: string, sku: string): Result<ShopAlias, InvalidAlias> => {
  const written = name.trim();
  const words = aliasKey(written);
  if (words === '' || words.length > LONGEST_NAME || written.length > LONGEST_NAME || !isPrintable(written))
    return refuse({ kind: 'invalid-alias' });
  return ok({ words, name: written, sku });
};

/** What staff made of a name that several shops use for the same product. */
export type AliasDecision = 'promoted' | 'dismissed';

/** What each shop calls things. Each call joins the open unit of work, or runs in one of its own. */
export abstract class ShopAliases {
  /** The last meaning of a name holds. `messageId` is the inbound message that told; null for staff. */
  abstract remember(
    organizationId: Id,
    shopId: Id,
    alias: ShopAlias,
    messageId: number | null,
  ): Promise<Result<void, { readonly kind: 'shop-not-found' }>>;

  /** @returns whether there was such a name. */
  abstract forget(organizationId: Id, shopId: Id, words: string): Promise<boolean>;

  abstract decide(organizationId: Id, words: string, sku: string, decision: AliasDecision): Promise<void>;
}
