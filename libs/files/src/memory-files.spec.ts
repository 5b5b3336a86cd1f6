import { fileStoreContract } from '../testing/file-store.contract.js';
import { MemoryFiles } from '../testing/memory-files.js';

describe('files in memory', () => {
  const files = new MemoryFiles();
  fileStoreContract(() => files);
});
