import type { Reading } from '@munshi/database';
import type { SimulatorAccount } from '@munshi/simulator';

export interface ListedPhone {
  readonly number: string;
  readonly name: string;
  readonly language: string;
  /** False for a shop that staff have not looked at: somebody wrote from a number that nobody knew. */
  readonly verified: boolean;
}

export interface PhoneBook {
  readonly seller: { readonly name: string; readonly number: string };
  readonly phones: readonly ListedPhone[];
  /** A number that nobody knows. */
  readonly newNumber: string;
}

const MOST_SHOPS = 30;

/** Whose phone one may pick up: the known shops', or one that has never written. */
export class PhoneBooks {
  constructor(private readonly reading: Reading) {}

  async of({ organizationId, address }: SimulatorAccount): Promise<PhoneBook> {
    const reading = this.reading.of(organizationId);
    const [organization, shops] = await Promise.all([
      reading.organization.findFirst(),
      reading.shop.findMany({
        include: { identities: true },
        orderBy: [{ verified: 'desc' }, { createdAt: 'desc' }, { name: 'asc' }],
        take: MOST_SHOPS,
      }),
    ]);
    const spoken = organization?.language ?? 'en';
    const phones = shops.flatMap(({ name, language, verified, identities }) => {
      const number = identities.map((identity) => identity.address).find((known) => /^\d{7,15}$/.test(known));
      return number === undefined ? [] : [{ number, name, language: language ?? spoken, verified }];
    });
    // Whoever opens the page first gets a phone they can read.
    const inHouse = ({ language, verified }: ListedPhone): number => Number(verified && language === spoken);
    phones.sort((left, right) => inHouse(right) - inHouse(left));
    return {
      seller: { name: organization?.name ?? 'Munshi', number: address },
      phones,
      newNumber: newNumber(phones),
    };
  }
}

/** 70000 00000 to 70000 99999 read as Indian mobile numbers. */
const newNumber = (phones: readonly ListedPhone[]): string => {
  const taken = new Set(phones.map(({ number }) => number));
  for (;;) {
    const number = `9170000${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`;
    if (!taken.has(number)) return number;
  }
};
