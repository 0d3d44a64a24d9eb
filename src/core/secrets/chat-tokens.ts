import type { SecretRule } from './secret-rule.ts';

/** Tokens and webhook addresses of chat services. Who knows a webhook's address can post with it. */
export const chatTokens: readonly SecretRule[] = [
  {
    name: 'a Slack token',
    level: 'certain',
    hints: ['xox'],
    pattern: /(?<![A-Za-z0-9])(?:xoxe\.)?xox[abcdeoprs]-[A-Za-z0-9-]{19,400}[A-Za-z0-9]/dg,
    source: 'docs.slack.dev: authentication/tokens',
    looksReal: hasDigits,
  },
  {
    name: 'a Slack app token',
    level: 'certain',
    hints: ['xapp-'],
    pattern: /(?<![A-Za-z0-9])xapp-[0-9]-[A-Za-z0-9-]{29,400}[A-Za-z0-9]/dg,
    source: 'docs.slack.dev: authentication/tokens',
    looksReal: hasDigits,
  },
  {
    name: 'the address of a Slack webhook',
    level: 'certain',
    hints: ['hooks.slack'],
    pattern:
      /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[TE][A-Z0-9]{5,40}\/[A-Za-z0-9]{5,40}\/[A-Za-z0-9/]{15,150}/dg,
    source: 'docs.slack.dev: messaging/sending-messages-using-incoming-webhooks',
  },
  {
    name: 'a Discord bot token',
    level: 'certain',
    hints: ['.'],
    pattern:
      /(?<![A-Za-z0-9_-])[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/dg,
    source:
      "discord.com/developers/docs/reference: authentication; its first part is the base64 of the bot's id",
    looksReal: (token) => /^\d{15,20}$/.test(decoded(token.split('.')[0] ?? '')),
  },
  {
    name: 'the address of a Discord webhook',
    level: 'certain',
    hints: ['/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/[0-9]{16,20}\/[A-Za-z0-9_-]{60,80}/dg,
    source: 'discord.com/developers/docs/resources/webhook',
  },
  {
    name: 'a Telegram bot token',
    level: 'certain',
    hints: [':aa'],
    pattern: /(?<![0-9A-Za-z])[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/dg,
    source: 'core.telegram.org/bots/api: authorizing your bot',
  },
  {
    name: 'the address of a Teams webhook',
    level: 'certain',
    hints: ['.webhook.office.com'],
    pattern:
      /\.webhook\.office\.com\/webhookb2\/[A-Za-z0-9@-]{70,90}\/IncomingWebhook\/[A-Za-z0-9]{32}\/[A-Za-z0-9/-]{36,120}/dg,
    source: 'learn.microsoft.com: create incoming webhooks',
  },
];

function hasDigits(token: string): boolean {
  return /[0-9].*[0-9]/.test(token.slice(6));
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64url').toString('latin1');
}
