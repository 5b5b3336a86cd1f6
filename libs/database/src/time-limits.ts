/** So that a stuck peer can hold neither a connection nor rows for ever: settings of every connection, in its options. */
export const TIME_LIMITS = [
  '-c statement_timeout=30000',
  '-c lock_timeout=10000',
  '-c idle_in_transaction_session_timeout=30000',
];

export const CONNECTED_WITHIN_MS = 10_000;
