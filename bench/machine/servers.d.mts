export const projectRoot: string;
export function pause(ms: number): Promise<void>;
export function scratchFolder(name: string): string;
export function until<T>(
  ask: () => T | Promise<T>,
  options: { what: string; seconds?: number; every?: number },
): Promise<Exclude<T, undefined | null | false | 0 | ''>>;
export function redisIsHere(): boolean;
