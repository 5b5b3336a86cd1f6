/**
 * Requests that a caller may have under way with one account. Each is on a connection of its own, never in a line
 * inside the client: its 10 s would run out there, and what never left would be taken for unknown.
 */
export const SENDS_AT_ONCE = 256;
/** A reply and its blue ticks may be under way together, and a look at the provider's list beside them. */
export const CONNECTIONS = 2 * SENDS_AT_ONCE + 8;
