import {
  type Behaviour,
  ProviderBooks,
  SimulatedPhones,
  type SimulatorAccount,
  SimulatorAccounts,
} from '@munshi/simulator';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  type MessageEvent,
  Param,
  Post,
  Put,
  Query,
  Req,
  ServiceUnavailableException,
  Sse,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { finalize, from, mergeMap, type Observable } from 'rxjs';
import type { z } from 'zod';
import { LoopbackOnly } from '../access/loopback-only.js';
import { CallbackPump } from './callback-pump.js';
import { type PhoneBook, PhoneBooks } from './phone-book.js';
import { PhoneStreams } from './phone-streams.js';
import { behaviourRequest, phoneNumber, Reads, readRequest, spokenRequest } from './requests.js';

/** What the page of the phone asks and does. */
@Controller('simulator/api')
@UseGuards(LoopbackOnly)
export class SimulatorController {
  constructor(
    private readonly accounts: SimulatorAccounts,
    private readonly phones: SimulatedPhones,
    private readonly provider: ProviderBooks,
    private readonly streams: PhoneStreams,
    private readonly pump: CallbackPump,
    private readonly books: PhoneBooks,
  ) {}

  @Get('phones')
  async phoneBook(): Promise<PhoneBook> {
    return this.books.of(await this.account());
  }

  /** Server-sent events named `phone` (see `PhoneChanges`) and, so that a dead line shows, `beat` every 10 s. */
  @Sse('phones/:number/stream')
  stream(
    @Param('number', new Reads(phoneNumber)) number: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query('after') after: string | undefined,
    @Req() { raw }: FastifyRequest,
  ): Observable<MessageEvent> {
    const cursor = Number(lastEventId ?? after ?? 0);
    return from(this.account()).pipe(
      mergeMap((account) => this.streams.of(account, number, Number.isFinite(cursor) ? cursor : 0)),
      // Kept alive, the connection of a stream that has ended would hold a closing server open.
      finalize(() => setImmediate(() => raw.socket.destroySoon())),
    );
  }

  @Post('phones/:number/messages')
  @HttpCode(202)
  async say(
    @Param('number', new Reads(phoneNumber)) number: string,
    @Body(new Reads(spokenRequest)) said: z.output<typeof spokenRequest>,
  ): Promise<{ id: string }> {
    const { providerMessageId } = await this.phones.say(await this.account(), number, said);
    this.pump.poke();
    return { id: providerMessageId };
  }

  @Post('phones/:number/read')
  @HttpCode(204)
  async read(
    @Param('number', new Reads(phoneNumber)) number: string,
    @Body(new Reads(readRequest)) { ids }: z.output<typeof readRequest>,
  ): Promise<void> {
    await this.phones.read(
      await this.account(),
      number,
      ids.map((id) => Number(id.slice(3))),
    );
    this.pump.poke();
  }

  @Post('phones/:number/restart')
  @HttpCode(204)
  async restart(@Param('number', new Reads(phoneNumber)) number: string): Promise<void> {
    await this.phones.restart(await this.account(), number);
  }

  @Get('provider')
  async behaviour(): Promise<Behaviour> {
    return this.provider.behaviour(await this.account());
  }

  @Put('provider')
  async behave(@Body(new Reads(behaviourRequest)) behaviour: Behaviour): Promise<Behaviour> {
    await this.provider.behave(await this.account(), behaviour);
    return behaviour;
  }

  private async account(): Promise<SimulatorAccount> {
    const [account] = await this.accounts.list();
    if (account === undefined) throw new ServiceUnavailableException('There is no simulator account yet.');
    return account;
  }
}
