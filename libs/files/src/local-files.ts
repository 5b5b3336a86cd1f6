import { randomUUID } from 'node:crypto';
import { access, link, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isId } from '@munshi/kernel';
import { type FilePlace, FileStore, folderNamed, segmentsOf } from './file-store.js';

/** A folder of this machine, or one that all machines share. Nobody else may read what lies in it. */
export class LocalFiles extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(place: FilePlace, bytes: Uint8Array): Promise<void> {
    const target = this.fileOf(place);
    const folder = path.dirname(target);
    await makeFolder(folder);
    const written = path.join(folder, `.${randomUUID()}`);
    try {
      await write(written, bytes);
      // Linking is what makes it appear whole, and only where nothing is yet; renaming would replace.
      await link(written, target).catch(instead('EEXIST', undefined));
      await sync(folder);
    } finally {
      await unlink(written).catch(instead('ENOENT', undefined));
    }
  }

  async read(place: FilePlace): Promise<Buffer | null> {
    return readFile(this.fileOf(place)).catch(instead('ENOENT', null));
  }

  async has(place: FilePlace): Promise<boolean> {
    const there = access(this.fileOf(place)).then(() => true);
    return there.catch(instead('ENOENT', false));
  }

  async clear(folder: string, before: Date): Promise<number> {
    const named = folderNamed(folder);
    let cleared = 0;
    for (const organization of await namesIn(this.folder)) {
      const home = path.join(this.folder, organization, named);
      for (const name of isId(organization) ? await namesIn(home) : [])
        cleared += Number(await clearedIfOld(path.join(home, name), before));
    }
    return cleared;
  }

  private fileOf(place: FilePlace): string {
    if (!isId(place.organizationId)) throw new RangeError('this is no organization');
    return path.join(this.folder, place.organizationId, ...segmentsOf(place));
  }
}

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch(instead<readonly string[]>('ENOENT', []));

/** Another worker may be clearing too. */
const clearedIfOld = async (file: string, before: Date): Promise<boolean> => {
  const found = await stat(file).catch(instead('ENOENT', null));
  if (found === null || !found.isFile() || found.mtime >= before) return false;
  const gone = unlink(file).then(() => true);
  return gone.catch(instead('ENOENT', false));
};

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await sync(path.dirname(made));
};

/** A name is durable once its folder is; Windows has no such thing. */
const sync = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What a failure of this kind stands for. */
const instead =
  <T>(code: string, value: T) =>
  (error: unknown): T => {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return value;
  };
