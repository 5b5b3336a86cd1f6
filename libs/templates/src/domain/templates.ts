import type { Id } from '@munshi/kernel';
import type { Registration, RegistrationState } from './registration.js';
import type { Template, TemplateCategory, TemplateLanguage } from './template.js';

export interface KeptTemplate {
  readonly id: Id;
  readonly template: Template;
  readonly registrations: readonly Registration[];
}

/** What a message names when it may have to be sent outside of the window. */
export interface TemplateUse {
  readonly name: string;
  readonly language: TemplateLanguage;
  /** Values of the body's variables. */
  readonly parameters: readonly string[];
}

export interface ApprovedTemplate {
  readonly template: Template;
  readonly providerId: string;
}

export interface StandingAt {
  readonly template: Template;
  readonly state: RegistrationState;
  /** The provider's words. */
  readonly reason: string | null;
}

/** A registration that is to be submitted (`providerId` is null), or looked at again. */
export interface TemplateErrand {
  readonly organizationId: Id;
  readonly templateId: Id;
  readonly channelAccountId: Id;
}

export interface HeldErrand {
  readonly template: Template;
  readonly providerId: string | null;
}

export interface Recorded {
  readonly state: RegistrationState;
  readonly providerId: string | null;
  readonly category: TemplateCategory | null;
  readonly reason: string | null;
  readonly lookAt: Date | null;
}

/** The organization's templates, in the open unit of work. */
export abstract class Templates {
  /** Adds the template or overwrites it. */
  abstract put(template: Template): Promise<void>;

  /** Locked until the unit of work ends. */
  abstract named(name: string, language: TemplateLanguage): Promise<KeptTemplate | null>;

  /** As it is worded now. */
  abstract find(name: string, language: TemplateLanguage): Promise<Template | null>;

  /** The template and how it stands with the provider of the account; null for one that nobody has worded. */
  abstract standingAt(
    channelAccountId: Id,
    use: Pick<TemplateUse, 'name' | 'language'>,
  ): Promise<StandingAt | null>;

  /** Null while the provider of the account has not approved it, or does so no more. */
  abstract approvedAt(channelAccountId: Id, use: TemplateUse): Promise<ApprovedTemplate | null>;

  /**
   * To be submitted now, or, where the provider has it already under that id, to be looked at.
   * @returns how it stands until then
   */
  abstract ask(
    templateId: Id,
    channelAccountId: Id,
    providerId: string | null,
    now: Date,
  ): Promise<RegistrationState>;

  /** Whose turn it is, of all organizations, oldest first: outside of any unit of work. */
  abstract due(now: Date, most: number): Promise<readonly TemplateErrand[]>;

  /**
   * Takes the errand before its request is made: should we die in between, it is not made again by itself. Null where
   * somebody else has it.
   */
  abstract take(errand: TemplateErrand, now: Date): Promise<HeldErrand | null>;

  /**
   * The provider has refused a message that was worded so: it is not used any more at this account.
   * @returns false where it was not approved there any more
   */
  abstract stop(
    channelAccountId: Id,
    use: Pick<TemplateUse, 'name' | 'language'>,
    stopped: Pick<Recorded, 'state' | 'reason' | 'lookAt'>,
  ): Promise<boolean>;

  abstract record(errand: Omit<TemplateErrand, 'organizationId'>, recorded: Recorded): Promise<void>;
}
