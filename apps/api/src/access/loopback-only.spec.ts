import { type Approach, refusedApproach } from './loopback-only.js';

const here: Approach = {
  method: 'GET',
  version: '1.1',
  peer: '127.0.0.1',
  headers: { host: 'localhost:3000' },
};
const with_ = (headers: Approach['headers'], more: Partial<Approach> = {}): Approach => ({
  ...here,
  ...more,
  headers: { ...here.headers, ...headers },
});

describe('refusedApproach', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    'lets in the peer %s',
    (peer) => {
      expect(refusedApproach({ ...here, peer })).toBeNull();
    },
  );

  it.each([
    undefined,
    '',
    '10.0.0.7',
    '192.168.1.2',
    '::ffff:10.0.0.7',
    '2001:db8::1',
    '1127.0.0.1',
    '127.0.0.1.evil',
  ])('keeps out the peer %s', (peer) => {
    expect(refusedApproach({ ...here, peer })).toMatch(/the machine it runs on/);
  });

  it.each([
    'localhost',
    'localhost:80',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '127.1.2.3',
    '[::1]',
    '[::1]:3000',
  ])('answers under the name %s', (host) => {
    expect(refusedApproach(with_({ host }))).toBeNull();
  });

  it.each([
    undefined,
    '',
    'munshi.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:3000#localhost',
    'localhost:3000 ',
    'user@localhost',
    '0.0.0.0:3000',
    '[::1].evil.example',
  ])('does not answer under the name %s', (host) => {
    expect(refusedApproach(with_({ host }))).toMatch(/under the name localhost/);
  });

  it.each([
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded',
    'x-real-ip',
    'cf-connecting-ip',
    'cf-ray',
    'cdn-loop',
    'true-client-ip',
    'x-envoy-external-address',
    'tailscale-user-login',
  ])('sees a tunnel or a proxy by %s, even an empty one', (name) => {
    expect(refusedApproach(with_({ [name]: '127.0.0.1' }))).toMatch(/tunnel or a proxy/);
    expect(refusedApproach(with_({ [name]: '' }))).toMatch(/tunnel or a proxy/);
  });

  it('sees nginx as it comes by its HTTP/1.0, though it takes our own name', () => {
    const nginx = with_({ host: '127.0.0.1:3000', connection: 'close' }, { version: '1.0' });
    expect(refusedApproach(nginx)).toMatch(/tunnel or a proxy/);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('lets programs and its own page %s', (method) => {
    expect(refusedApproach(with_({}, { method }))).toBeNull();
    expect(refusedApproach(with_({ origin: 'http://localhost:3000' }, { method }))).toBeNull();
    expect(refusedApproach(with_({ 'sec-fetch-site': 'same-origin' }, { method }))).toBeNull();
    expect(refusedApproach(with_({ 'sec-fetch-site': 'none' }, { method }))).toBeNull();
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:5173' },
    { origin: 'http://127.0.0.1:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
  ])('lets no other page change anything: %p', (headers) => {
    expect(refusedApproach(with_(headers, { method: 'POST' }))).toMatch(/Another web page/);
  });

  it('lets a link on another page open it', () => {
    expect(
      refusedApproach(with_({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })),
    ).toBeNull();
  });
});
