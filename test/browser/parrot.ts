import type { OutboundMessage } from '@munshi/channels';

type Answer = Pick<OutboundMessage, 'text' | 'choices' | 'choicesLabel'>;

/** What a bot that knows nothing says, in the shapes that the real one uses. */
export const answerTo = (text: string): Answer => {
  const said = text.trim().toLowerCase();
  if (/^(hi|hello|namaste)\b/.test(said)) return WELCOME;
  if (said.startsWith('which')) return WHICH;
  if (/x\s*\d+/.test(said)) return SUMMARY;
  if (said === '1' || said === 'confirm')
    return { text: 'Confirmed. Your order number is *ORD-1042*. Thank you!' };
  return { text: `You said: ${text}` };
};

const WELCOME: Answer = {
  text: '*Welcome to Sharma Traders.*\nWhat can we do for you?\n\n1 Place an order\n2 Order status\n3 Talk to a person',
  choices: [
    { id: 'menu:order', title: 'Place an order' },
    { id: 'menu:status', title: 'Order status' },
    { id: 'menu:person', title: 'Talk to a person' },
  ],
};

const SUMMARY: Answer = {
  text: [
    '*Your order*',
    'UltraTech cement 50 kg bag',
    '100 bags x ₹380.00 = ₹38,000.00',
    '',
    'Net ₹38,000.00',
    'Tax ₹6,840.00',
    '*Total ₹44,840.00*',
    '',
    '1 Confirm',
    '2 Change',
    '3 Cancel',
  ].join('\n'),
  choices: [
    { id: 'confirm:1:1', title: 'Confirm' },
    { id: 'change:1:1', title: 'Change' },
    { id: 'cancel:1:1', title: 'Cancel' },
  ],
};

const WHICH: Answer = {
  text: 'Which *sugar* do you mean?\n\n1 Sugar S-30\n2 Sugar M-30\n3 Sugar cubes\n4 Jaggery',
  choicesLabel: 'Choose a product',
  choices: ['Sugar S-30', 'Sugar M-30', 'Sugar cubes', 'Jaggery'].map((title, index) => ({
    id: `pick:${index}`,
    title,
    description: `₹${42 + index}.00 a kg`,
  })),
};
