import { spawn } from 'node:child_process';
import { endGroup } from './leftovers.mjs';
import { identityOf } from './lock.mjs';
import { pause } from './postmaster.mjs';
import { say } from './progress.mjs';

/** An application ends with this code (EX_CONFIG) when its configuration is wrong: starting it again would not help. */
export const wrongConfiguration = 78;

/**
 * Keeps programs running: one that dies is started again after a pause that doubles each time,
 * and is short again once it has run for a while.
 *
 * Each program runs in a process group of its own (Ctrl-C reaches us alone, and we stop them in order) and has an IPC
 * channel to us: when we are killed it hears `disconnect` and shuts itself down.
 */
export class Supervisor {
  #programs = [];
  #stopping = false;
  #changed;
  #fail;

  /**
   * @param {object} [options] times in ms
   * @param {(running: { pid: number, birth: string }[]) => void} [options.onChange] told whenever a program starts or ends
   * @param {number} [options.patience] how many early deaths of one program before the first `settled()` end it all
   */
  constructor({
    firstPause = 500,
    longestPause = 30_000,
    steadyAfter = 30_000,
    patience = 5,
    onChange = () => {},
  } = {}) {
    Object.assign(this, { firstPause, longestPause, steadyAfter, patience });
    this.#changed = onChange;
    /** Rejects when a program cannot be kept running. */
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => {});
  }

  /**
   * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, rest?: Promise<NodeJS.ProcessEnv>, cwd?: string }} program
   * args for our own Node; `rest` of the environment is sent to the program once it is known
   */
  run(program) {
    const state = { ...program, deaths: 0, pauseFor: this.firstPause, child: undefined, done: undefined };
    this.#programs.push(state);
    this.#launch(state);
  }

  /** From now on nothing gives up: a program that dies is always started again. */
  settled() {
    this.patience = Infinity;
  }

  get running() {
    return this.#programs.filter(
      ({ child }) => child?.pid && child.exitCode === null && child.signalCode === null,
    );
  }

  #launch(state) {
    const { name, args, env, rest, cwd } = state;
    const startedAt = Date.now();
    const child = spawn(process.execPath, args, {
      env: rest ? { ...env, MUNSHI_ENVIRONMENT_FOLLOWS: '1' } : env,
      cwd,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    state.child = child;
    child.channel?.unref();
    rest?.then(
      (more) => child.connected && child.send(more),
      () => {}, // whoever makes the promise tells why it fails, and stops us
    );
    child.on('error', () => {}); // an exit follows, or the channel closed while we wrote
    state.done = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
    void state.done.then(() => this.#ended(state, name, startedAt));
    this.#announce();
  }

  async #ended(state, name, startedAt) {
    this.#announce();
    if (this.#stopping) return;
    const { exitCode, signalCode } = state.child;
    const how = signalCode ? `was ended by ${signalCode}` : `ended with code ${exitCode}`;
    if (exitCode === wrongConfiguration)
      return this.#fail(new Error(`${name} does not start with this configuration`));
    if (Date.now() - startedAt >= this.steadyAfter)
      Object.assign(state, { deaths: 0, pauseFor: this.firstPause });
    state.deaths += 1;
    if (state.deaths >= this.patience)
      return this.#fail(new Error(`${name} ${how}, ${state.deaths} times in a row`));
    say(`${name} ${how}: starting it again in ${state.pauseFor / 1000} s`);
    await pause(state.pauseFor);
    state.pauseFor = Math.min(state.pauseFor * 2, this.longestPause);
    if (!this.#stopping) this.#launch(state);
  }

  #announce() {
    this.#changed(this.running.map(({ child }) => identityOf(child.pid)));
  }

  /** Asks all to finish their work and leave; whoever still runs after `grace` ms is killed. Returns when none runs. */
  async stop({ grace = 15_000 } = {}) {
    this.#stopping = true;
    const left = () => this.running.map(({ child }) => child);
    for (const child of left()) child.kill('SIGTERM');
    const everyone = Promise.all(this.#programs.map(({ done }) => done));
    const inTime = await Promise.race([everyone.then(() => true), pause(grace).then(() => false)]);
    if (inTime) return;
    for (const child of left()) {
      say(`a program (pid ${child.pid}) did not finish within ${grace / 1000} s: ending it`);
      endGroup(child.pid);
    }
    await everyone;
  }

  /** For somebody who does not want to wait. */
  hurry() {
    for (const { child } of this.running) endGroup(child.pid);
  }
}
