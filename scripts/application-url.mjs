import { createHmac } from 'node:crypto';

export const groupRole = 'munshi_app';

/** The role as which the application logs in to that database. PostgreSQL's names end at 63 bytes. */
export function applicationRole(database) {
  const role = `${groupRole}_${database}`;
  if (Buffer.byteLength(role) > 63) throw new RangeError(`the database's name is too long: ${database}`);
  return role;
}

export const applicationPassword = (database, secretKey) =>
  createHmac('sha256', secretKey).update(`database-role:${database}`).digest('hex');

export const databaseIn = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

/** The owner's address of a database turned into the application's; one that already is the application's stays. */
export function applicationUrl(ownerUrl, secretKey) {
  const url = new URL(ownerUrl);
  if (url.username.startsWith(`${groupRole}_`)) return ownerUrl;
  const database = databaseIn(ownerUrl);
  url.username = encodeURIComponent(applicationRole(database));
  url.password = applicationPassword(database, secretKey);
  return url.href;
}
