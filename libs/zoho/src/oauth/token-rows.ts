import { statement, type UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { CEILING, EARLY_MS, type TokenRow } from './token-row.js';

const read = statement<TokenRow, [Id, string]>(
  'zoho.read-token',
  `SELECT version, access_token AS "accessToken", api_domain AS "apiDomain", issued_at AS "issuedAt",
     expires_at AS "expiresAt", asked_at AS "askedAt", asking, not_before AS "notBefore", refused_code AS "refusedCode"
   FROM zoho_tokens WHERE organization_id = $1 AND grant_key = $2`,
);

const LATELY = `array(SELECT a FROM unnest(t.asked_at) a WHERE a > $4 - interval '${CEILING.withinMs} milliseconds')`;

/** The row decides who asks: one of many processes gets it, for as long as an answer may take. */
const claim = statement<never, [Id, string, Id, Date, Date, Date, number]>(
  'zoho.claim-token',
  `INSERT INTO zoho_tokens AS t (organization_id, grant_key, asking, asked_at, not_before)
   VALUES ($1, $2, $3, ARRAY[$4::timestamptz], $5)
   ON CONFLICT (organization_id, grant_key) DO UPDATE
     SET asking = excluded.asking, asked_at = ${LATELY} || $4, not_before = excluded.not_before
     WHERE coalesce(t.not_before <= $4, true)
       AND (coalesce(t.expires_at <= $6, true) OR t.version = $7) AND cardinality(${LATELY}) < ${CEILING.tokens}`,
);

const keep = statement<never, [Id, string, Buffer, string, Date, Date]>(
  'zoho.keep-token',
  `UPDATE zoho_tokens SET version = version + 1, access_token = $3, api_domain = $4, issued_at = $5, expires_at = $6,
     asking = NULL, not_before = NULL, refused_code = NULL
   WHERE organization_id = $1 AND grant_key = $2 AND coalesce(expires_at <= $6, true)`,
);

const giveUp = statement<never, [Id, string, Id, Date | null, string | null, Date | null]>(
  'zoho.give-up-token',
  `UPDATE zoho_tokens SET asking = NULL, not_before = $4, refused_code = $5, asked_at = array_remove(asked_at, $6)
   WHERE organization_id = $1 AND grant_key = $2 AND asking = $3`,
);

const discard = statement<never, [Id, string, number]>(
  'zoho.discard-token',
  `UPDATE zoho_tokens SET access_token = NULL, issued_at = NULL, expires_at = NULL
   WHERE organization_id = $1 AND grant_key = $2 AND version = $3`,
);

const forgetOthers = statement<never, [Id, string, Date]>(
  'zoho.forget-tokens',
  'DELETE FROM zoho_tokens WHERE organization_id = $1 AND grant_key <> $2 AND coalesce(expires_at < $3, true)',
);

export interface Claim {
  /** Of whoever asks. */
  readonly by: Id;
  readonly at: Date;
  /** When another may ask instead, because this one must have died. */
  readonly until: Date;
  readonly rejected: number | undefined;
}

/** The rows of one organization's grant; each call is a short transaction of its own. */
export class TokenRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizationId: Id,
    private readonly grantKey: string,
  ) {}

  read(): Promise<TokenRow | null> {
    return this.run(() => this.unitOfWork.one(read, [this.organizationId, this.grantKey]));
  }

  /** True for the one who is to ask Zoho now. */
  async claim({ by, at, until, rejected }: Claim): Promise<boolean> {
    const soon = new Date(at.getTime() + EARLY_MS);
    const { organizationId, grantKey } = this;
    return this.run(async () => {
      const claimed = await this.unitOfWork.execute(claim, [
        organizationId,
        grantKey,
        by,
        at,
        until,
        soon,
        rejected ?? -1,
      ]);
      return claimed === 1;
    });
  }

  async keep(sealed: Buffer, apiDomain: string, issuedAt: Date, expiresAt: Date): Promise<void> {
    const { organizationId, grantKey } = this;
    await this.run(async () => {
      await this.unitOfWork.execute(keep, [organizationId, grantKey, sealed, apiDomain, issuedAt, expiresAt]);
      await this.unitOfWork.execute(forgetOthers, [organizationId, grantKey, issuedAt]);
    });
  }

  /** What cannot be opened is no token. */
  async discard(version: number): Promise<void> {
    await this.run(() => this.unitOfWork.execute(discard, [this.organizationId, this.grantKey, version]));
  }

  /** `uncounted`: Zoho was not reached, so this asking counts for nothing. */
  async giveUp(
    claim: Claim,
    said: { until?: Date; refusedCode?: string; uncounted?: boolean },
  ): Promise<void> {
    const { organizationId, grantKey } = this;
    const { until = null, refusedCode = null, uncounted = false } = said;
    await this.run(() =>
      this.unitOfWork.execute(giveUp, [
        organizationId,
        grantKey,
        claim.by,
        until,
        refusedCode,
        uncounted ? claim.at : null,
      ]),
    );
  }

  private run<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(this.organizationId, work);
  }
}
