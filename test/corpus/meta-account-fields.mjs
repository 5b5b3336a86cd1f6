import { ours } from './meta-shapes.mjs';

/** What Meta tells about the account, its numbers and its templates. */
export const accountFields = [
  ['account_update', { phone_number: ours.display, event: 'VERIFIED_ACCOUNT' }],
  [
    'account_update',
    {
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'November 23, 2026' },
    },
  ],
  [
    'account_update',
    {
      event: 'VOLUME_BASED_PRICING_TIER_UPDATE',
      volume_tier_info: {
        tier_update_time: 1792000000,
        pricing_category: 'UTILITY',
        tier: '25000001:50000000',
        effective_month: '2026-11',
        region: 'India',
      },
    },
  ],
  ['account_update', { event: 'PARTNER_REMOVED', waba_info: { waba_id: ours.waba, owner_business_id: '2' } }],
  [
    'account_alerts',
    {
      entity_type: 'BUSINESS',
      entity_id: '1',
      alert_info: {
        alert_severity: 'INFORMATIONAL',
        alert_status: 'NONE',
        alert_type: 'OBA_APPROVED',
        alert_description: 'Approved',
      },
    },
  ],
  ['account_review_update', { decision: 'APPROVED' }],
  ['account_settings_update', { type: 'phone_number_settings', timestamp: '1792000000' }],
  [
    'business_capability_update',
    { max_daily_conversation_per_phone: 1000, max_phone_numbers_per_business: 25 },
  ],
  ['business_status_update', { business_id: '2', event: 'VERIFIED' }],
  [
    'message_template_status_update',
    {
      event: 'APPROVED',
      message_template_id: 1689556908129832,
      message_template_name: 'order_shipped',
      message_template_language: 'en',
      reason: 'NONE',
      message_template_category: 'UTILITY',
    },
  ],
  [
    'message_template_status_update',
    {
      event: 'REJECTED',
      message_template_id: 1689556908129833,
      message_template_name: 'sale',
      message_template_language: 'hi',
      reason: 'INVALID_FORMAT',
      rejection_info: { reason: 'x', recommendation: 'y' },
    },
  ],
  [
    'message_template_status_update',
    {
      event: 'PAUSED',
      message_template_id: 1689556908129834,
      message_template_name: 'sale',
      message_template_language: 'pt_BR',
      reason: null,
      other_info: { title: 'FIRST_PAUSE', description: 'low quality' },
    },
  ],
  [
    'message_template_quality_update',
    {
      previous_quality_score: 'GREEN',
      new_quality_score: 'YELLOW',
      message_template_id: 1,
      message_template_name: 'sale',
      message_template_language: 'en',
    },
  ],
  [
    'message_template_components_update',
    {
      message_template_id: 1,
      message_template_name: 'sale',
      message_template_language: 'en',
      message_template_element: 'body {{1}}',
    },
  ],
  [
    'template_category_update',
    {
      message_template_id: 1,
      message_template_name: 'sale',
      message_template_language: 'en',
      correct_category: 'MARKETING',
      category_update_timestamp: 1792000000,
    },
  ],
  [
    'template_category_update',
    {
      message_template_id: 1,
      message_template_name: 'sale',
      message_template_language: 'en',
      previous_category: 'UTILITY',
      new_category: 'MARKETING',
    },
  ],
  [
    'phone_number_name_update',
    {
      display_phone_number: ours.display,
      decision: 'APPROVED',
      requested_verified_name: 'Sharma Traders',
      rejection_reason: null,
    },
  ],
  [
    'phone_number_quality_update',
    { display_phone_number: ours.display, event: 'THROUGHPUT_UPGRADE', current_limit: 'TIER_UNLIMITED' },
  ],
  ['security', { display_phone_number: ours.display, event: 'PIN_CHANGED', requester: '1' }],
];
