import { type FilePlace, FileStore, folderNamed, segmentsOf } from '../src/file-store.js';

/** Keeps files as long as the spec runs. */
export class MemoryFiles extends FileStore {
  readonly kept = new Map<string, Buffer>();
  private readonly keptAt = new Map<string, number>();

  async keep(place: FilePlace, bytes: Uint8Array): Promise<void> {
    const key = keyOf(place);
    if (this.kept.has(key)) return;
    this.kept.set(key, Buffer.from(bytes));
    this.keptAt.set(key, Date.now());
  }

  async read(place: FilePlace): Promise<Buffer | null> {
    return this.kept.get(keyOf(place)) ?? null;
  }

  async has(place: FilePlace): Promise<boolean> {
    return this.kept.has(keyOf(place));
  }

  async clear(folder: string, before: Date): Promise<number> {
    const named = folderNamed(folder);
    const old = [...this.keptAt].filter(
      ([key, at]) => key.split('/')[1] === named && at < before.getTime() && this.kept.delete(key),
    );
    for (const [key] of old) this.keptAt.delete(key);
    return old.length;
  }
}

const keyOf = (place: FilePlace): string => [place.organizationId, ...segmentsOf(place)].join('/');
