import { readFile } from 'node:fs/promises';
import { type CsvFile, readCsv } from '@munshi/spreadsheets';

/** A file of ours. @throws Error where it is bad: it was we who made it */
export const demoFile = async (path: string): Promise<CsvFile> => {
  const file = readCsv(await readFile(path));
  if (!file.ok || file.value.bad.length > 0) throw new Error(`${path} of the demo is bad`);
  return file.value;
};
