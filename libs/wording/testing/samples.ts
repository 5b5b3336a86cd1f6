import { Quantity } from '@munshi/kernel';
import type { Utterance } from '../src/index.js';
import { holdingOf, rupees, summaryOf } from './holdings.js';

const orderId = '0198c0de-7a11-7000-8000-00000000beef';
const number = 'ORD-1042';
const day = { year: 2026, month: 11, day: 20 };
const line = {
  name: 'UltraTech PPC Cement',
  quantity: Quantity.of(100),
  unit: 'bag',
  unitPrice: rupees(375_00),
};

const payments = [
  { on: day, amount: rupees(5_000_00), method: 'upi', reversed: false },
  { on: { ...day, day: 2 }, amount: rupees(700_00), method: 'cheque', reversed: true },
] as const;

/** One of each; the type makes a new kind of utterance impossible to forget. */
export const samples: { readonly [Kind in Utterance['kind']]: Extract<Utterance, { kind: Kind }> } = {
  welcome: { kind: 'welcome', seller: 'Demo Wholesale', customer: 'Ramesh' },
  'order-prompt': { kind: 'order-prompt' },
  help: { kind: 'help', open: null },
  summary: summaryOf(3),
  'which-product': {
    kind: 'which-product',
    again: true,
    span: 'white cement 10',
    candidates: [
      { sku: 'CEM-WHT-5', name: 'Birla White Cement 5 kg', price: rupees(165_00), unit: 'packet' },
      { sku: 'CEM-WHT-25', name: 'Birla White Cement 25 kg', price: rupees(640_00), unit: 'bag' },
    ],
  },
  'how-much': {
    kind: 'how-much',
    name: 'UltraTech PPC Cement',
    unit: 'bag',
    near: [Quantity.of(2), Quantity.of(3)],
    again: true,
  },
  'open-questions': {
    kind: 'open-questions',
    again: true,
    later: ['switch 20', 'brush'],
    questions: [
      {
        kind: 'which-product',
        again: true,
        span: 'nails 5 kg',
        candidates: [
          { sku: 'NAIL-2', name: 'Wire Nails 2 inch', price: rupees(82_00), unit: 'kg' },
          { sku: 'NAIL-3', name: 'Wire Nails 3 inch', price: rupees(80_00), unit: 'kg' },
        ],
      },
      {
        kind: 'which-product',
        again: false,
        span: 'kajaria tile 4',
        candidates: [
          { sku: 'ADH-TILE-20', name: 'Roff Tile Adhesive 20 kg', price: rupees(395_00), unit: 'bag' },
        ],
      },
      { kind: 'how-much', name: 'Sugar', unit: 'kg', near: [], again: false },
    ],
  },
  'left-out': { kind: 'left-out', name: 'white cement 10' },
  'unknown-products': { kind: 'unknown-products', spans: ['nutella x 5', 'tmt 20 mm'] },
  'as-before': { kind: 'as-before', items: [{ span: 'white', name: 'Birla White Cement 5 kg' }] },
  'nothing-to-repeat': { kind: 'nothing-to-repeat' },
  'goods-offered': {
    kind: 'goods-offered',
    goods: [
      { name: 'UltraTech PPC Cement', price: rupees(375_00), unit: 'bag', available: Quantity.of(1200) },
      { name: 'River Sand', price: rupees(6200_00), unit: 'brass', available: null },
      { name: 'Sugar', price: rupees(46_00), unit: 'kg', available: Quantity.zero },
    ],
  },
  'short-stock': {
    kind: 'short-stock',
    orderId: '0198c0de-7a11-7000-8000-00000000beef',
    version: 12,
    items: [
      {
        name: 'UltraTech PPC Cement',
        wanted: Quantity.of(100),
        available: Quantity.of(40),
        unit: 'bag',
        instead: [
          { name: 'Ambuja OPC 53 Grade', price: rupees(398_00) },
          { name: 'Roff Tile Adhesive 20 kg', price: rupees(395_00) },
        ],
      },
      { name: 'Sugar', wanted: Quantity.of('2.5'), available: Quantity.zero, unit: 'kg', instead: [] },
    ],
    rest: holdingOf(2),
    later: true,
  },
  confirmed: { kind: 'confirmed', number, total: rupees(44_250_00), itemCount: 1 },
  'already-confirmed': { kind: 'already-confirmed', number },
  'back-ordered': { kind: 'back-ordered', number, ...holdingOf(2) },
  'already-back-ordered': { kind: 'already-back-ordered', number },
  'goods-are-here': { kind: 'goods-are-here' },
  'nothing-to-confirm': { kind: 'nothing-to-confirm' },
  'change-prompt': { kind: 'change-prompt' },
  'draft-cancelled': { kind: 'draft-cancelled' },
  'nothing-to-cancel': { kind: 'nothing-to-cancel' },
  'order-status': {
    kind: 'order-status',
    orders: (
      [
        'draft',
        'back-ordered',
        'confirmed',
        'partly-dispatched',
        'dispatched',
        'delivered',
        'cancelled',
      ] as const
    ).map((status) => ({
      number,
      status,
      total: rupees(44_250_00),
      placedOn: day,
    })),
  },
  'no-orders': { kind: 'no-orders' },
  'no-invoices': { kind: 'no-invoices' },
  'no-such-invoice': { kind: 'no-such-invoice', number: 'INV/26-27/000123' },
  'no-such-order': { kind: 'no-such-order', number },
  'order-needs-person': {
    kind: 'order-needs-person',
    number,
    without: ['UltraTech PPC Cement'],
    instead: [{ name: 'Sugar', quantity: Quantity.of(5), unit: 'kg' }],
    more: [],
  },
  dispatched: { kind: 'dispatched', number, partly: true, items: [line] },
  delivered: { kind: 'delivered', number },
  'order-cancelled': { kind: 'order-cancelled', number },
  'discount-given': { kind: 'discount-given', number, discount: rupees(500_00), total: rupees(43_660_00) },
  invoice: {
    kind: 'invoice',
    number: 'INV/26-27/000123',
    orderNumber: number,
    issuedOn: day,
    seller: { name: 'Demo Wholesale', taxId: '08AAAAA0000A1Z5' },
    buyer: { name: 'Sharma Building Store', taxId: null },
    lines: [{ ...line, discount: rupees(0), net: rupees(37_500_00), taxRate: 1800, tax: rupees(6_750_00) }],
    discount: rupees(0),
    net: rupees(37_500_00),
    tax: rupees(6_750_00),
    rounding: rupees(0),
    total: rupees(44_250_00),
    dueOn: day,
    open: rupees(30_000_00),
    creditNotes: ['CN/26-27/000004'],
    cancelled: false,
  },
  'credit-note': {
    kind: 'credit-note',
    number: 'CN/26-27/000004',
    invoiceNumber: 'INV/26-27/000123',
    issuedOn: day,
    total: rupees(4_425_00),
    reason: 'two bags were torn',
  },
  'which-invoice': {
    kind: 'which-invoice',
    heard: '2',
    latest: [{ number: 'INV/26-27/000123', orderNumber: number, total: rupees(44_250_00) }],
  },
  statement: { kind: 'statement', from: { ...day, month: 9 }, to: day, closing: rupees(44_250_00) },
  account: {
    kind: 'account',
    balance: rupees(44_250_00),
    notDue: rupees(30_000_00),
    late: [rupees(10_000_00), rupees(0), rupees(3_000_00), rupees(1_250_00)],
    free: rupees(0),
    payments,
  },
  payments: { kind: 'payments', payments },
  'payment-noted': { kind: 'payment-noted', amount: rupees(5_000_00) },
  'payment-not-seen': { kind: 'payment-not-seen', amount: null },
  'payment-received': { kind: 'payment-received', amount: rupees(5_000_00) },
  'over-credit-limit': {
    kind: 'over-credit-limit',
    orderId,
    version: 3,
    wanted: rupees(44_250_00),
    available: rupees(12_000_00),
    partly: true,
  },
  'pay-first': {
    kind: 'pay-first',
    amount: rupees(32_250_00),
    to: [{ scheme: 'UPI', address: 'sharma@okaxis', holder: 'Sharma Traders' }],
  },
  'credit-asked': { kind: 'credit-asked' },
  'credit-decided': { kind: 'credit-decided', orderId, version: 1, approved: true, total: rupees(44_250_00) },
  'keyword-reply': { kind: 'keyword-reply', words: ['You said "', '".'], rest: 'Come back soon' },
  'text-please': { kind: 'text-please' },
  'too-fast': { kind: 'too-fast' },
  apology: { kind: 'apology' },
  'person-will-reply': { kind: 'person-will-reply' },
  'opted-out': { kind: 'opted-out' },
  'opted-in': { kind: 'opted-in' },
  subscribed: { kind: 'subscribed' },
  'you-are-welcome': { kind: 'you-are-welcome' },
  'old-message': { kind: 'old-message' },
  'staff-alert': {
    kind: 'staff-alert',
    reason: 'wants-a-person',
    customer: { name: 'Sharma Building Store', address: '+919829012345' },
    words: 'the cement was wet, call me',
    conversationId: '0198c0de-7a11-7000-8000-00000000cafe',
    resumes: { at: new Date('2026-11-20T13:00:00Z'), timeZone: 'Asia/Kolkata' },
  },
  'number-in-trouble': {
    kind: 'number-in-trouble',
    channel: 'meta',
    number: '+919829000001',
    code: '190',
    detail: 'The access token has expired.',
  },
  'campaign-stopped': {
    kind: 'campaign-stopped',
    campaignId: '0198c0de-7a11-7000-8000-00000000cafe',
    name: 'Monsoon',
    detail: 'Of 50 who were told first, 9 failed and 0 opted out.',
  },
};
