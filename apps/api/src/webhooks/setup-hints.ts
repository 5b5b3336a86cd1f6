import type { ChannelName } from '@munshi/channels';
import { CONFIG, type Config } from '@munshi/config';
import { Clock } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';

/** Nothing more is said of the same for so long (ms): what nobody has signed may come as often as somebody likes. */
const SILENT_FOR = 3_600_000;
/** Numbers that are not ours are named by whoever signs for them: beyond this the earlier ones are forgotten. */
const MOST_REMEMBERED = 1_000;

const SIGNED_WITH: Readonly<Record<ChannelName | 'payments', string>> = {
  twilio:
    'TWILIO_AUTH_TOKEN has to be the primary token of the account, and PUBLIC_URL the address that is entered at Twilio, to the letter',
  meta: 'META_APP_SECRET has to be that of the app whose webhook this is',
  simulator: 'SECRET_KEY has to be the same in all processes',
  payments: 'PAYMENTS_WEBHOOK_SECRET has to be what the gateway signs with',
};

const NAMED_BY: Readonly<Record<ChannelName, string>> = {
  twilio: 'TWILIO_WHATSAPP_FROM',
  meta: 'META_PHONE_NUMBER_ID',
  simulator: 'the simulator',
};

/** Says in the log what is likely wrong with the setup where a webhook alone can tell, since customers only see silence. */
@Injectable()
export class SetupHints {
  private readonly saidAt = new Map<string, number>();

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    private readonly clock: Clock,
  ) {}

  /** It is signed, and not with what we have. */
  wrongSignature(channel: ChannelName | 'payments'): void {
    if (this.isNews(`${channel} signature`))
      this.logger.warn(
        { channel, publicUrl: withoutPassword(this.config.PUBLIC_URL) },
        `a webhook is refused for its signature: ${SIGNED_WITH[channel]}`,
      );
  }

  /** @param accountKey the provider's id of the number that a customer wrote to */
  notOurs(channel: ChannelName, accountKey: string): void {
    if (this.isNews(`${channel} ${accountKey}`))
      this.logger.warn(
        { channel, account: accountKey },
        `messages to a number that is not ours are kept, and nobody answers them: ${NAMED_BY[channel]} names another`,
      );
  }

  private isNews(what: string): boolean {
    const now = this.clock.now().getTime();
    const before = this.saidAt.get(what);
    if (before !== undefined && now - before < SILENT_FOR) return false;
    if (this.saidAt.size >= MOST_REMEMBERED) this.saidAt.clear();
    this.saidAt.set(what, now);
    return true;
  }
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^/@]*@/, '//…@');
