import { Clock, SystemClock } from '@munshi/kernel';
import { Global, Module } from '@nestjs/common';

/** The real time; tests bind another clock. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}
