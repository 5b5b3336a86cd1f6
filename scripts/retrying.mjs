/**
 * Roles belong to the whole server, so migrations of neighbouring databases can meet there:
 * duplicate object, unique violation in pg_authid, "tuple concurrently updated", deadlock.
 */
export const passing = ({ code, message, table }) =>
  ['42710', '40P01', '40001'].includes(code) ||
  (code === '23505' && /^pg_/.test(table ?? '')) ||
  (code === 'XX000' && /concurrently/.test(message));

/** Repeats one transaction while it collides with a neighbour's. */
export async function retrying(work, attempts = 12) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !passing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * attempt));
    }
  }
}
