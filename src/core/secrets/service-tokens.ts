import type { SecretRule } from './secret-rule.ts';

/** Keys of the services that programs call: models, mail, payments, issue trackers. */
export const serviceTokens: readonly SecretRule[] = [
  {
    name: 'an Anthropic key',
    level: 'certain',
    hints: ['sk-ant-'],
    pattern: /(?<![A-Za-z0-9])sk-ant-[a-z0-9]{2,12}-[A-Za-z0-9_-]{32,300}/dg,
    source: 'docs.anthropic.com: API overview, authentication',
  },
  {
    name: 'an OpenAI key',
    level: 'certain',
    hints: ['sk-'],
    pattern:
      /(?<![A-Za-z0-9])sk-(?:(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{40,300}|[A-Za-z0-9]{20,60}T3BlbkFJ[A-Za-z0-9]{20,60}|[A-Za-z0-9]{48}(?![A-Za-z0-9]))/dg,
    source: 'platform.openai.com/docs: API reference, authentication; T3BlbkFJ is the base64 of OpenAI',
  },
  {
    name: 'a key of a model service',
    level: 'certain',
    hints: ['sk-', 'xai-', 'pplx-', 'gsk_', 'hf_', 'r8_'],
    pattern:
      /(?<![A-Za-z0-9])(?:sk-or-v1-[0-9a-f]{64}|sk-[0-9a-f]{32}(?![0-9a-z])|xai-[A-Za-z0-9]{70,90}|pplx-[A-Za-z0-9]{40,64}|gsk_[A-Za-z0-9]{48,60}|hf_[A-Za-z]{34}|r8_[A-Za-z0-9]{37})(?![A-Za-z0-9])/dg,
    source:
      'openrouter.ai, platform.deepseek.com, docs.x.ai, docs.perplexity.ai, console.groq.com, huggingface.co, replicate.com: authentication',
  },
  {
    name: 'a SendGrid key',
    level: 'certain',
    hints: ['sg.'],
    pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])/dg,
    source: 'twilio.com/docs/sendgrid: API keys',
  },
  {
    name: 'a Mailchimp key',
    level: 'certain',
    hints: ['-us'],
    pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9])/dg,
    source: 'mailchimp.com/developer: API keys end in their data centre',
  },
  {
    name: 'a Twilio key',
    level: 'certain',
    hints: ['sk'],
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/dg,
    source: 'twilio.com/docs/glossary: what is a String Identifier',
  },
  {
    name: 'a Stripe key',
    level: 'certain',
    hints: ['sk_live_', 'rk_live_', 'whsec_'],
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_live_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9+/=]{32,100})/dg,
    source: 'docs.stripe.com/keys; pk_ keys are public',
  },
  {
    name: 'a Stripe test key',
    level: 'likely',
    hints: ['sk_test_', 'rk_test_'],
    pattern: /(?<![A-Za-z0-9])[sr]k_test_[A-Za-z0-9]{16,250}/dg,
    source: "docs.stripe.com/keys; likely only, because Stripe's own documentation prints one",
  },
  {
    name: 'a Square secret',
    level: 'certain',
    hints: ['sq0csp-', 'sq0atp-'],
    pattern: /sq0(?:csp-[A-Za-z0-9_-]{43}|atp-[A-Za-z0-9_-]{22})/dg,
    source: 'developer.squareup.com: access tokens',
  },
  {
    name: 'a Shopify token',
    level: 'certain',
    hints: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}(?![A-Fa-f0-9])/dg,
    source: 'shopify.dev: length of the Shopify access token',
  },
  {
    name: 'a Linear key',
    level: 'certain',
    hints: ['lin_api_', 'lin_oauth_'],
    pattern: /lin_(?:api|oauth)_[A-Za-z0-9]{32,128}/dg,
    source: 'linear.app/developers: personal API keys',
  },
  {
    name: 'an Airtable token',
    level: 'certain',
    hints: ['pat'],
    pattern: /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![0-9a-f])/dg,
    source: 'airtable.com/developers: personal access tokens',
  },
  {
    name: 'a Sentry token',
    level: 'certain',
    hints: ['sntrys_', 'sntryu_'],
    pattern: /sntry(?:s_[A-Za-z0-9+/=_-]{60,400}|u_[0-9a-f]{64})/dg,
    source: 'docs.sentry.io: auth tokens',
  },
  {
    name: 'a Postman key',
    level: 'certain',
    hints: ['pmak-'],
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/dg,
    source: 'learning.postman.com: API keys',
  },
  {
    name: 'a New Relic key',
    level: 'certain',
    hints: ['nrak-'],
    pattern: /NRAK-[A-Z0-9]{27}(?![A-Z0-9])/dg,
    source: 'docs.newrelic.com: New Relic API keys',
  },
  {
    name: 'a JSON web token',
    level: 'certain',
    hints: ['eyj'],
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,6000}\.[A-Za-z0-9_-]{16,1500}/dg,
    source: 'RFC 7519 section 3: two JSON objects in base64url and a signature',
  },
];
