import { createHmac } from 'node:crypto';

const ROLE_PREFIX = 'munshi_app_';

/**
 * The address under which the applications connect: same server and database, but as the plain role that the
 * migrations made, so that row-level security binds them. An address that already names such a role stays.
 */
export const applicationUrl = (databaseUrl: string, secretKey: string): string => {
  const url = new URL(databaseUrl);
  if (url.username.startsWith(ROLE_PREFIX)) return databaseUrl;
  const database = decodeURIComponent(url.pathname.slice(1));
  url.username = encodeURIComponent(ROLE_PREFIX + database);
  url.password = createHmac('sha256', secretKey).update(`database-role:${database}`).digest('hex');
  return url.toString();
};
