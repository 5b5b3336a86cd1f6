import type { Id } from '@munshi/kernel';

/** Where a file lies: folder and name, `invoices/0198c0de-….pdf`. */
export interface FilePlace {
  readonly organizationId: Id;
  readonly path: string;
}

/** Keeps papers that were given out. What is kept never changes until it is let go of. */
export abstract class FileStore {
  /** Whole or not at all, and durable once it resolves. Where something is kept already, that stays. */
  abstract keep(place: FilePlace, bytes: Uint8Array): Promise<void>;

  /** Null where nothing is kept. */
  abstract read(place: FilePlace): Promise<Buffer | null>;

  abstract has(place: FilePlace): Promise<boolean>;

  /**
   * Lets go of what was kept before then in a folder of that name, of all organizations: of papers that can be made again.
   * @returns how many there were
   */
  abstract clear(folder: string, before: Date): Promise<number>;
}

/** Names of ours: no way leads out of the organization's folder. */
const SEGMENT = /^[A-Za-z0-9_-]+(?:\.[a-z0-9]+)?$/;

/** @throws RangeError for a folder that is none of ours. */
export const folderNamed = (folder: string): string => {
  if (!SEGMENT.test(folder)) throw new RangeError('this is no folder for files');
  return folder;
};

/** @throws RangeError for a path that is none of ours. */
export const segmentsOf = ({ path }: FilePlace): readonly string[] => {
  const segments = path.split('/');
  if (segments.length > 3 || !segments.every((segment) => SEGMENT.test(segment)))
    throw new RangeError('this is no place for a file');
  return segments;
};
