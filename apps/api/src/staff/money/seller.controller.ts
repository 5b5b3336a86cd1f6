import { Organizations, PutSellerParticularsCommand } from '@munshi/organizations';
import { Body, Get, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import { givenMinor } from './money-json.js';

const words = z.string().max(500).nullable();
const named = z.string().max(500);

/** All of it: a field that is left out would wipe what is stored. */
const seller = z
  .strictObject({
    legalName: words.describe('as papers have it; null for the name that customers know'),
    address: words.describe('lines apart by line ends'),
    contact: words.describe('telephone, e-mail'),
    taxId: words.describe('GSTIN or CNPJ'),
    state: words.describe('code of the state, where it is not that of the tax number'),
    taxProfile: z
      .enum(['india-gst', 'brazil', 'none'])
      .nullable()
      .describe("the law that invoices are written under; null for the country's"),
    bank: z
      .strictObject({
        holder: named,
        bank: named,
        number: named,
        routing: z.strictObject({ name: named, code: named }).nullable().describe('IFSC, agência'),
      })
      .nullable(),
    scanToPay: z
      .discriminatedUnion('scheme', [
        z.strictObject({ scheme: z.literal('UPI'), address: named, name: named }),
        z.strictObject({ scheme: z.literal('Pix'), key: named, name: named, city: named }),
      ])
      .nullable()
      .describe('where the code on invoices sends money'),
    termsDays: z.number().int().describe('days that shops without terms of their own have to pay'),
    creditLimit: givenMinor
      .nullable()
      .describe('in minor units, for shops without a limit of their own; null for none'),
  })
  .meta({ id: 'Seller' });
type Seller = z.output<typeof seller>;

/** Who sells, on papers that are issued from now on. */
@StaffController('seller')
export class SellerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly organizations: Organizations,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers(
    'What papers say of the seller, where buyers pay, and the terms of shops without their own',
    seller,
  )
  async find(): Promise<Seller> {
    const { legalName, address, contact, taxId, state, taxProfile, bank, scanToPay, ...terms } =
      await this.organizations.find(await this.organization.find());
    const { termsDays, creditLimitMinor: creditLimit } = terms;
    return { legalName, address, contact, taxId, state, taxProfile, bank, scanToPay, termsDays, creditLimit };
  }

  @Put()
  @Answers('Overwrites all of it; issued papers stay as they are', seller)
  @MayBeRefused()
  async put(@Body({ schema: seller }) given: Seller): Promise<Seller> {
    const { creditLimit: creditLimitMinor, ...particulars } = given;
    await this.actions.perform({ name: 'seller.put', subject: 'seller', detail: given }, (organizationId) =>
      this.commands.execute(
        new PutSellerParticularsCommand(organizationId, { ...particulars, creditLimitMinor }),
      ),
    );
    return this.find();
  }
}
