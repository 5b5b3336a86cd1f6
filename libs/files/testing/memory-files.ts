import { type FilePlace, FileStore, segmentsOf } from '../src/file-store.js';

/** Keeps files as long as the spec runs. */
export class MemoryFiles extends FileStore {
  readonly kept = new Map<string, Buffer>();

  async keep(place: FilePlace, bytes: Uint8Array): Promise<void> {
    const key = keyOf(place);
    if (!this.kept.has(key)) this.kept.set(key, Buffer.from(bytes));
  }

  async read(place: FilePlace): Promise<Buffer | null> {
    return this.kept.get(keyOf(place)) ?? null;
  }

  async has(place: FilePlace): Promise<boolean> {
    return this.kept.has(keyOf(place));
  }
}

const keyOf = (place: FilePlace): string => [place.organizationId, ...segmentsOf(place)].join('/');
