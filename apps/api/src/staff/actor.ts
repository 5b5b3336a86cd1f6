/** Who acts until staff have accounts: somebody at this machine. */
export const ACTOR = 'loopback';
