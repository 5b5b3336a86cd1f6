/** The first recipients of a campaign go ahead; what becomes of them decides whether the others follow. */
export interface Canary {
  readonly size: number;
  /** Percent of those that were told: beyond it the campaign is paused. */
  readonly mostFailed: number;
  readonly mostOptedOut: number;
  /** How long statuses and opt-outs are waited for after the last of them went out, in minutes. */
  readonly waitMinutes: number;
}

/** What became of those that were told so far. */
export interface Standing {
  readonly told: number;
  /** Neither final nor parked. */
  readonly open: number;
  /** Failed, parked, or of unknown outcome past its deadline. */
  readonly failed: number;
  readonly optedOut: number;
  /** When the last one was told; null for nobody. */
  readonly lastToldAt: Date | null;
}

export type CanaryVerdict = 'wait' | 'pass' | 'failures' | 'opt-outs';

const MINUTE = 60_000;

/** When those that were told have been waited for. */
export const canaryEnd = ({ waitMinutes }: Canary, { lastToldAt }: Pick<Standing, 'lastToldAt'>): Date =>
  new Date((lastToldAt?.getTime() ?? 0) + waitMinutes * MINUTE);

/** `everyone`: nobody is left to be told, so a small audience is its own canary. */
export const canaryVerdict = (
  canary: Canary,
  stands: Standing,
  { now, everyone }: { readonly now: Date; readonly everyone: boolean },
): CanaryVerdict => {
  const { size, mostFailed, mostOptedOut } = canary;
  const { told, open, failed, optedOut } = stands;
  // What is beyond the threshold of the whole canary already need not be waited for.
  const whole = everyone ? told : Math.max(size, told);
  if (failed > (whole * mostFailed) / 100) return 'failures';
  if (optedOut > (whole * mostOptedOut) / 100) return 'opt-outs';
  if ((told < size && !everyone) || open > 0) return 'wait';
  return now < canaryEnd(canary, stands) ? 'wait' : 'pass';
};
