export default async function tearDown() {
  await Promise.all((globalThis.munshiServers ?? []).map((server) => server.stop()));
}
