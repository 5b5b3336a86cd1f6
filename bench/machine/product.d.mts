export type Environment = Record<string, string>;
export interface Program {
  readonly name: string;
  readonly pid: number;
  start(): void;
  alive(): boolean;
  log(): string;
  kill(): void;
  stop(): Promise<void>;
}
export const secretKey: string;
export function isBuilt(): boolean;
export function prepareDatabase(options: {
  ownerUrl: string;
  environment: Environment;
  ratePerSecond?: number;
}): Promise<void>;
export function environmentFor(options: {
  ownerUrl: string;
  stateDir: string;
  stubUrl: string;
  redisUrl?: string | undefined;
  more?: Environment;
}): Promise<Environment>;
export function openProgram(
  app: 'api' | 'worker',
  environment: Environment,
  options?: { name?: string },
): Program;
export function answers(base: string, route: string, status?: number, seconds?: number): Promise<true>;
