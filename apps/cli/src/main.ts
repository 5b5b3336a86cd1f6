import 'reflect-metadata';
import { inspect } from 'node:util';
import { readConfig, WrongConfiguration } from '@munshi/config';
import type { CliCommand } from './command.js';
import { importCommand } from './commands/import.js';
import { readOrders } from './commands/read-orders.js';
import { seedCommand } from './commands/seed.js';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Who reads the first lines alone, as `head` does, has what they wanted. */
const endQuietly = (error: NodeJS.ErrnoException): never => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  import: importCommand,
  seed: seedCommand,
  'read-orders': ({ args, say }) => {
    process.stdout.on('error', endQuietly);
    return readOrders({ args, input: process.stdin, print: say, complain });
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

try {
  if (command) {
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    process.exitCode = await command({
      get config() {
        return readConfig(process.env);
      },
      args,
      say,
    });
  } else {
    complain(`usage: ${Object.keys(COMMANDS).join(' | ')}`);
    process.exitCode = 1;
  }
} catch (error) {
  complain(error instanceof WrongConfiguration ? error.message : inspect(error));
  process.exitCode = 1;
}
