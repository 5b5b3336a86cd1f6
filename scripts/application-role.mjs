import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  applicationPassword,
  applicationRole,
  applicationUrl,
  databaseIn,
  groupRole,
} from './application-url.mjs';
import { Trouble } from './progress.mjs';
import { retrying } from './retrying.mjs';

const plain = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION INHERIT';

/**
 * Makes sure that the application can log in to this database as a role that is neither owner nor superuser and is
 * bound by row-level security; a changed SECRET_KEY changes its password.
 * @param {pg.Client} client connected as the owner
 */
export async function ensureApplicationRole(client, ownerUrl, secretKey) {
  const database = databaseIn(ownerUrl);
  const name = applicationRole(database);
  const role = client.escapeIdentifier(name);
  try {
    await retrying(() => ensureRole(client, { name, role, database }));
    if (await mayLogIn(applicationUrl(ownerUrl, secretKey))) return;
    const verifier = scramVerifier(applicationPassword(database, secretKey));
    await retrying(() => client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${verifier}'`));
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Trouble(
      `the account in DATABASE_URL may not make the application's role ${name}`,
      'Use an account with CREATEROLE that owns the database: ALTER ROLE … CREATEROLE.',
      error.message,
    );
  }
}

async function ensureRole(client, { name, role, database }) {
  const { rows } = await client.query(
    `SELECT r.oid, r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication AS "tooMuch",
            r.rolcanlogin AS "canLogIn",
            EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                    WHERE m.member = r.oid AND g.rolname = $2) AS "isMember",
            has_database_privilege(r.oid, $3, 'CONNECT') AS "mayConnect"
     FROM pg_roles r WHERE r.rolname = $1`,
    [name, groupRole, database],
  );
  const found = rows[0];
  const { rows: groups } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [groupRole]);
  if (!found) await client.query(`CREATE ROLE ${role} LOGIN ${plain}`);
  else if (found.tooMuch || !found.canLogIn) await client.query(`ALTER ROLE ${role} LOGIN ${plain}`);
  if (groups.length > 0 && !found?.isMember) await client.query(`GRANT ${groupRole} TO ${role}`);
  if (!found?.mayConnect)
    await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${role}`);
}

async function mayLogIn(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (['28P01', '28000'].includes(error.code) || /password/i.test(error.message)) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** What PostgreSQL stores for a password (RFC 5803), so that the password itself is in no statement and no log. */
export function scramVerifier(password, salt = randomBytes(16), iterations = 4096) {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}
