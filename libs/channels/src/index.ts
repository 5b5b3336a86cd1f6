export { actionOf, TEMPLATE_CODES } from './actions.js';
export { canonicalAddress, isUserId, phoneOf } from './addresses.js';
export * from './channel.js';
export { ChannelFactory, type ChannelSettings } from './channel-factory.js';
export { ChannelFault, pairBackoffMs, type SendAction } from './channel-fault.js';
export { choicesLabelOf } from './choices-label.js';
export { SENDS_AT_ONCE } from './connections.js';
export * from './content.js';
export { type ChannelLimits, INTERACTIVE, limitsOf } from './limits.js';
export {
  isMarketingPreference,
  type MarketingPreference,
  marketingPreferencesIn,
} from './meta/marketing-preferences.js';
export { isMessagingLimit, messagingLimitIn } from './meta/messaging-limit.js';
export { type MetaApp } from './meta/meta-signature.js';
export { MetaWebhook, type NotVerified } from './meta/meta-webhook.js';
export { countryOfAddress, countryOfPhone } from './phone-countries.js';
export { zonesOfPhone } from './phone-zones.js';
export { shorten, splitText } from './split.js';
export { SAMPLE_DOCUMENT, SAMPLE_PATH } from './templates/sample-document.js';
export * from './templates/template-desk.js';
export { isTemplateNews, type TemplateNews, templateNewsIn } from './templates/template-news.js';
export { twilioAccountKey, type TwilioListener, TwilioWebhook } from './twilio/twilio-webhook.js';
export { clean } from './untrusted.js';
export * from './webhook.js';
export { canonicalPhone } from './written-phone.js';
