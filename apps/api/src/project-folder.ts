import { existsSync } from 'node:fs';
import path from 'node:path';

/** A folder of the project: `npm start` and the image run from the one above all, a bundle lies three below it. */
export const projectFolder = (name: string): string => {
  const besideBundle = path.join(path.dirname(process.argv[1] ?? ''), '../../..', name);
  return existsSync(besideBundle) ? besideBundle : path.resolve(name);
};
