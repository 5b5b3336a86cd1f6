export * from './payment-provider.js';
export { SignedProvider } from './signed-provider.js';
