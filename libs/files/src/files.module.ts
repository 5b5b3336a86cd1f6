import path from 'node:path';
import { CONFIG, type Config } from '@munshi/config';
import { Clock } from '@munshi/kernel';
import { Global, Module } from '@nestjs/common';
import { FileLinks } from './file-links.js';
import { FileStore } from './file-store.js';
import { LocalFiles } from './local-files.js';

@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [CONFIG],
      useFactory: ({ STATE_DIR }: Config) => new LocalFiles(path.resolve(STATE_DIR ?? '.data', 'files')),
    },
    {
      provide: FileLinks,
      inject: [CONFIG, Clock],
      useFactory: ({ SECRET_KEY, PUBLIC_URL }: Config, clock: Clock) =>
        new FileLinks(SECRET_KEY, PUBLIC_URL, clock),
    },
  ],
  exports: [FileStore, FileLinks],
})
export class FilesModule {}
