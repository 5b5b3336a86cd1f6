import type { Config } from '@munshi/config';

/** What a command is given, and where it writes. */
export interface Invocation {
  /** Read when it is asked for: not every command needs one. */
  readonly config: Config;
  readonly args: readonly string[];
  readonly say: (line: string) => void;
}

/** @returns the process's exit code. */
export type CliCommand = (invocation: Invocation) => Promise<number>;
