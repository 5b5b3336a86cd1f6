export interface Sent {
  readonly provider: 'meta' | 'twilio';
  readonly to: string;
  readonly text: string;
  readonly ref: string | undefined;
  readonly id: string;
  /** performance.now() of its arrival. */
  readonly at: number;
  readonly request: Readonly<Record<string, unknown>>;
}
export interface Decision {
  readonly goesOut: boolean;
  readonly answer: 'accept' | 'reset' | 'hang' | 'nonsense' | number;
  readonly delayMs?: number;
}
export interface Provider {
  readonly url: string;
  readonly sent: Sent[];
  readonly counts: Record<string, number>;
  delayMs: number;
  close(): Promise<void>;
}
export function openProvider(options?: {
  decide?: (sent: Sent) => Decision;
  onSent?: (sent: Sent) => void;
  delayMs?: number;
  remember?: boolean;
  templateText?: (template: string, values: string[]) => string;
}): Promise<Provider>;
