import { randomBytes } from 'node:crypto';
import { twilioAccountKey } from '@munshi/channels';
import { type Config, Seal } from '@munshi/config';
import { statement, type UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';

const register = statement<never, [Id, string, string, string, Buffer, Buffer, number, number | null]>(
  'channel-accounts.register',
  `WITH account AS (
     INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt,
       rate_per_second, portfolio_limit, from_environment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true)
     ON CONFLICT (channel, external_key) DO UPDATE
       SET credentials = excluded.credentials, address = excluded.address, active = true,
         from_environment = true
     RETURNING id, organization_id, rate_per_second)
   INSERT INTO sender_buckets (channel_account_id, organization_id, tokens)
   SELECT id, organization_id, rate_per_second FROM account
   ON CONFLICT DO NOTHING`,
);

const retire = statement<never, [Id, readonly string[]]>(
  'channel-accounts.retire',
  `UPDATE channel_accounts SET active = false
   WHERE organization_id = $1 AND from_environment AND channel || ':' || external_key <> ALL ($2)`,
);

interface Account {
  readonly channel: string;
  readonly key: string;
  readonly address: string;
  readonly credentials: Record<string, string>;
  readonly ratePerSecond: number;
  readonly portfolioLimit: number | null;
}

/** Simulated phones are as fast as the machine; the others are as their providers document them. */
const SIMULATOR_RATE = 5_000;
/** Meta "Throughput" and Twilio "best practices", both May 2026: 80 messages a second by default. */
const PROVIDER_RATE = 80;

/** Where every portfolio begins, also behind Twilio; Meta tells when it is more, or staff say so. Never asked for again. */
const FIRST_TIER = 250;

export const SIMULATOR_ACCOUNT_KEY = 'simulator';

/**
 * Makes the first organization's channel accounts from the environment, and retires those that it once made and no
 * longer names. Accounts that were put into the database by hand stay as they are.
 */
export const registerChannelAccounts = async (
  unitOfWork: UnitOfWork,
  organizationId: Id,
  config: Config,
): Promise<readonly string[]> => {
  const accounts = accountsOf(config);
  const seal = new Seal(config.SECRET_KEY);
  await unitOfWork.run(organizationId, async () => {
    for (const { channel, key, address, credentials, ratePerSecond, portfolioLimit } of accounts)
      await unitOfWork.execute(register, [
        organizationId,
        channel,
        key,
        address,
        seal.close(credentials),
        randomBytes(16),
        ratePerSecond,
        portfolioLimit,
      ]);
    await unitOfWork.execute(retire, [
      organizationId,
      accounts.map(({ channel, key }) => `${channel}:${key}`),
    ]);
  });
  return accounts.map(({ channel }) => channel);
};

const accountsOf = (config: Config): Account[] => {
  const accounts: Account[] = [];
  if (config.TWILIO_ACCOUNT_SID && config.TWILIO_AUTH_TOKEN && config.TWILIO_WHATSAPP_FROM) {
    const from = config.TWILIO_WHATSAPP_FROM.replace(/^whatsapp:/, '');
    accounts.push({
      channel: 'twilio',
      key: twilioAccountKey(config.TWILIO_ACCOUNT_SID, from),
      address: from,
      credentials: { accountSid: config.TWILIO_ACCOUNT_SID, authToken: config.TWILIO_AUTH_TOKEN },
      ratePerSecond: PROVIDER_RATE,
      portfolioLimit: FIRST_TIER,
    });
  }
  if (
    config.META_PHONE_NUMBER_ID &&
    config.META_ACCESS_TOKEN &&
    config.META_APP_SECRET &&
    config.META_VERIFY_TOKEN
  )
    accounts.push({
      channel: 'meta',
      key: config.META_PHONE_NUMBER_ID,
      address: config.META_PHONE_NUMBER_ID,
      credentials: {
        accessToken: config.META_ACCESS_TOKEN,
        appSecret: config.META_APP_SECRET,
        verifyToken: config.META_VERIFY_TOKEN,
        ...(config.META_BUSINESS_ACCOUNT_ID && { businessAccountId: config.META_BUSINESS_ACCOUNT_ID }),
      },
      ratePerSecond: PROVIDER_RATE,
      portfolioLimit: FIRST_TIER,
    });
  if (config.SIMULATOR === 'on')
    accounts.push({
      channel: 'simulator',
      key: SIMULATOR_ACCOUNT_KEY,
      address: 'simulator',
      credentials: { secret: config.SECRET_KEY },
      ratePerSecond: SIMULATOR_RATE,
      portfolioLimit: null,
    });
  return accounts;
};
