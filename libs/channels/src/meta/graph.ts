/**
 * The Graph API version every request names, pinned on 20 Nov 2026: v25.0, of February 2026, is the first that
 * takes business-scoped user ids. Meta keeps a version for about two years.
 */
export const GRAPH_VERSION = 'v25.0';
