/** The default list of an organization that has named none. */
export const STANDARD_PRICE_LIST = 'standard';
