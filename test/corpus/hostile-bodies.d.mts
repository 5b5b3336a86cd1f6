export interface HostileBody {
  readonly name: string;
  readonly body: Buffer;
  readonly answers: readonly number[];
}
export function hostileBodies(count?: number): HostileBody[];
