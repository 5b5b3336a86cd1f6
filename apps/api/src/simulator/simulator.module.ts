import { CONFIG, type Config, Seal } from '@munshi/config';
import { DATABASE_URL, Reading } from '@munshi/database';
import {
  ConversationRestart,
  PhoneViews,
  ProviderBooks,
  ProviderCallbacks,
  SimulatedPhones,
  SimulatorAccounts,
  SimulatorDatabase,
  SimulatorReports,
  StoredSimulatorAccounts,
} from '@munshi/simulator';
import {
  type DynamicModule,
  Module,
  type ModuleMetadata,
  type OnApplicationShutdown,
  type Type,
} from '@nestjs/common';
import { projectFolder } from '../project-folder.js';
import { CallbackPump } from './callback-pump.js';
import { PageFiles } from './page-files.js';
import { Pages, SimulatorPageController, StartPageController } from './pages.controller.js';
import { PhoneBooks } from './phone-book.js';
import { PhoneStreams } from './phone-streams.js';
import { SimulatorController } from './simulator.controller.js';

export interface SimulatorBindings {
  /** Modules that the two below need. */
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
  readonly reports: Type<SimulatorReports>;
  readonly restart: Type<ConversationRestart>;
}

const pages = [
  { provide: PageFiles, useFactory: () => new PageFiles(projectFolder('apps/api/public')) },
  Pages,
];

/** The start page alone, where the simulator is off. */
@Module({ controllers: [StartPageController], providers: pages })
export class StartPageModule {}

/** The start page, the phone in the browser, its provider, and the webhook calls the provider owes. */
@Module({})
export class SimulatorModule implements OnApplicationShutdown {
  constructor(private readonly database: SimulatorDatabase) {}

  static boundTo({ imports = [], reports, restart }: SimulatorBindings): DynamicModule {
    return {
      module: SimulatorModule,
      imports,
      controllers: [StartPageController, SimulatorController, SimulatorPageController],
      providers: [
        ...pages,
        { provide: SimulatorReports, useClass: reports },
        { provide: ConversationRestart, useClass: restart },
        {
          provide: SimulatorDatabase,
          useFactory: (url: string) => new SimulatorDatabase(url),
          inject: [DATABASE_URL],
        },
        {
          provide: SimulatorAccounts,
          useFactory: ({ pool }: SimulatorDatabase, config: Config) =>
            new StoredSimulatorAccounts(pool, new Seal(config.SECRET_KEY)),
          inject: [SimulatorDatabase, CONFIG],
        },
        {
          provide: ProviderBooks,
          useFactory: ({ books }: SimulatorDatabase) => new ProviderBooks(books),
          inject: [SimulatorDatabase],
        },
        made(SimulatedPhones, SimulatorDatabase, ConversationRestart),
        made(PhoneViews, SimulatorDatabase),
        made(ProviderCallbacks, SimulatorDatabase, SimulatorReports),
        made(PhoneStreams, PhoneViews),
        made(CallbackPump, SimulatorAccounts, ProviderCallbacks, PhoneStreams),
        made(PhoneBooks, Reading),
      ],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

type Token = abstract new (...needs: never[]) => object;

/** A class of a library that knows nothing of Nest: made from what its constructor asks for, in that order. */
const made = (provide: new (...needs: never[]) => object, ...needs: Token[]) => ({
  provide,
  useFactory: (...found: never[]) => new provide(...found),
  inject: needs,
});
