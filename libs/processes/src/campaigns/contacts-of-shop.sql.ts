/** Everybody who buys for a shop, as `k`: by the telephone or the user id that they write from. */
export const contactsOf = (shop: string): string => `shop_identities i
  JOIN contacts k ON k.organization_id = i.organization_id AND (k.phone = i.address OR k.user_id = i.address)
  WHERE i.shop_id = ${shop}`;
