/** Progress goes to standard error, so that a command's own output stays clean. */
const began = Date.now();

export const say = (text) => {
  if (process.env.MUNSHI_QUIET === '1') return;
  process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8)}  ${text}\n`);
};

/** A failure that a person can do something about; it is printed without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} message what happened
   * @param {string} advice what to do about it
   * @param {string} [details] the tool's own words
   * @param {number} [exitCode] with which the task then ends
   */
  constructor(message, advice, details = '', exitCode = 1) {
    super(message);
    this.name = 'Trouble';
    this.advice = advice;
    this.details = details;
    this.exitCode = exitCode;
  }
}

const causes = [
  [
    /ENOSPC|no space left on device|free disk space|disk quota exceeded|EDQUOT/i,
    'the disk is full',
    'Free some space (a first start needs about 2 GB) and run the same command again; it carries on where it stopped.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|proxy|socket hang up/i,
    'the package registry cannot be reached',
    'Check the network (and `npm config get registry`, `npm config get proxy`), then run the same command again.',
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    'a file or folder may not be written',
    'Run as the account that owns this folder, or give it to yours: chown -R "$(id -un)" .',
  ],
  [
    /EUSAGE|can only install packages when your package\.json and package-lock/i,
    'package.json and package-lock.json do not agree',
    'Run `npm install` once and keep the new package-lock.json.',
  ],
  [/EINTEGRITY/i, 'a downloaded package is damaged', 'Run `npm cache verify`, then the same command again.'],
];

/** Recognises a tool's failure in its words; `doing` says what was being done. */
export function explain(doing, words) {
  const text = String(words?.message ?? words);
  const known = causes.find(([pattern]) => pattern.test(text));
  const details = text.trim().split('\n').slice(-12).join('\n');
  if (known) return new Trouble(`${doing} failed: ${known[1]}`, known[2], details);
  return new Trouble(
    `${doing} failed`,
    'The words above are the tool’s own; put right what they name and try again.',
    details,
  );
}

/** Prints a failure and what to do; an unexpected one keeps its stack. */
export function report(error) {
  if (!(error instanceof Trouble)) {
    const known = ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EDQUOT'].includes(error?.code);
    if (known) return report(explain(error.path ? `using ${error.path}` : 'this step', error));
    process.stderr.write(`\n${error?.stack ?? error}\n`);
    return;
  }
  const details = error.details ? `\n${error.details.replace(/^/gm, '    ')}\n` : '';
  process.stderr.write(`${details}\nmunshi: ${error.message}\n        ${error.advice}\n`);
}
