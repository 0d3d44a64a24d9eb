import type { SecretLevel } from '../../../src/core/secrets/secret-finding.ts';
import { noise } from './noise.ts';

/** A form of secret: what is said of it, how sure that is, the secret itself, and the text around it. */
export type SecretShape = {
  readonly what: string;
  readonly level: SecretLevel;
  readonly secret: string;
  readonly text: string;
};

function alone(what: string, secret: string): SecretShape {
  return { what, level: 'certain', secret, text: `Tried it with ${secret} and it worked` };
}

function within(
  level: SecretLevel,
  what: string,
  secret: string,
  text: (secret: string) => string,
): SecretShape {
  return { what, level, secret, text: text(secret) };
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const jwt = [base64url('{"alg":"HS256","typ":"JWT"}'), base64url('{"user":"ada","exp":1}'), noise(43)].join(
  '.',
);
const key = (kind: string, lines: number) =>
  pem(
    kind,
    Array.from({ length: lines }, (_, at) => noise(64, 'base64', at)),
  );
const pem = (kind: string, lines: readonly string[]) =>
  [`-----${'BEGIN'} ${kind}-----`, ...lines, `-----${'END'} ${kind}-----`].join('\n');
const cutKey = [`-----${'BEGIN'} RSA PRIVATE KEY-----`, noise(64, 'base64'), noise(64, 'base64', 2)].join(
  '\n',
);
const botId = base64url('112233445566778899');

/** Invented, one or more for each form that we claim to know. */
export const secretShapes: readonly SecretShape[] = [
  alone('GitHub classic', `ghp_${noise(36)}`),
  alone('GitHub OAuth', `gho_${noise(36)}`),
  alone('GitHub user', `ghu_${noise(36)}`),
  alone('GitHub server', `ghs_${noise(36)}`),
  alone('GitHub refresh', `ghr_${noise(76)}`),
  alone('GitHub installation with a JWT', `ghs_12345_${jwt}`),
  alone('GitHub fine-grained', `github_pat_${noise(22)}_${noise(59)}`),
  alone('GitLab', `glpat-${noise(20)}`),
  alone('GitLab runner', `glrt-${noise(20)}`),
  alone('Bitbucket', `ATBB${noise(32)}`),
  alone('Atlassian', `ATATT3${noise(80)}=${noise(8, 'upper')}`),
  alone('npm', `npm_${noise(36)}`),
  within('certain', '.npmrc', noise(36), (it) => `//registry.npmjs.org/:_authToken=${it}`),
  alone('PyPI', `pypi-AgEIcHlwaS5vcmc${noise(120)}`),
  alone('RubyGems', `rubygems_${noise(48, 'hex')}`),
  alone('Slack bot', `xoxb-${noise(12, 'hex')}-${noise(13, 'hex')}-${noise(24)}`),
  alone('Slack user', `xoxp-${noise(11, 'hex')}-${noise(12, 'hex')}-${noise(32, 'hex')}`),
  alone('Slack rotated', `xoxe.xoxp-1-${noise(140)}`),
  alone('Slack app', `xapp-1-A0${noise(9, 'upper')}-1234098765432-${noise(64, 'hex')}`),
  within(
    'certain',
    'Slack webhook',
    `hooks.slack.com/services/T0${noise(8, 'upper')}/B0${noise(8, 'upper')}/${noise(24)}`,
    (it) => `curl https://${it}`,
  ),
  alone('Discord bot', `${botId}.${noise(6)}.${noise(38)}`),
  within(
    'certain',
    'Discord webhook',
    `discord.com/api/webhooks/112233445566778899/${noise(68)}`,
    (it) => `POST https://${it}`,
  ),
  alone('Telegram', `5123409876:AA${noise(33)}`),
  alone('AWS key id', `AKIA${noise(16, 'base32')}`),
  within('certain', 'AWS secret', noise(40, 'base64'), (it) => `aws_secret_access_key = ${it}`),
  within('certain', 'AWS secret in JSON', noise(40, 'base64', 3), (it) => `{"SecretAccessKey": "${it}"}`),
  alone('Google API', `AIza${noise(35)}`),
  alone('Google OAuth client', `GOCSPX-${noise(28)}`),
  alone('Google access', `ya29.${noise(160)}`),
  within(
    'certain',
    'Azure storage',
    `${noise(86, 'base64')}==`,
    (it) => `AccountName=log;AccountKey=${it};EndpointSuffix=core.windows.net`,
  ),
  alone('Azure client secret', `${noise(3)}8Q~${noise(34)}`),
  within(
    'certain',
    'Azure signature',
    `${noise(43)}%3D`,
    (it) => `https://log.blob.core.windows.net/a?sv=2024&sig=${it}`,
  ),
  alone('DigitalOcean', `dop_v1_${noise(64, 'hex')}`),
  alone('Vault', `hvs.${noise(95)}`),
  alone('Terraform Cloud', `${noise(14)}.atlasv1.${noise(67)}`),
  alone('Databricks', `dapi${noise(32, 'hex')}`),
  alone('Supabase', `sbp_${noise(40, 'hex')}`),
  alone('PlanetScale', `pscale_tkn_${noise(43)}`),
  alone('Anthropic', `sk-ant-api03-${noise(93)}AA`),
  alone('OpenAI project', `sk-proj-${noise(74)}T3BlbkFJ${noise(74)}`),
  alone('OpenAI', `sk-${noise(20)}T3BlbkFJ${noise(20)}`),
  alone('OpenRouter', `sk-or-v1-${noise(64, 'hex')}`),
  alone('Hugging Face', `hf_${noise(34, 'letters')}`),
  alone('Groq', `gsk_${noise(52)}`),
  alone('SendGrid', `SG.${noise(22)}.${noise(43)}`),
  alone('Mailchimp', `${noise(32, 'hex')}-us12`),
  alone('Twilio', `SK${noise(32, 'hex')}`),
  alone('Stripe', `sk_live_${noise(24)}`),
  alone('Stripe webhook', `whsec_${noise(32)}`),
  alone('Square', `sq0csp-${noise(43)}`),
  alone('Shopify', `shpat_${noise(32, 'hex')}`),
  alone('Linear', `lin_api_${noise(40)}`),
  alone('Airtable', `pat${noise(14)}.${noise(64, 'hex')}`),
  alone('Sentry', `sntryu_${noise(64, 'hex')}`),
  alone('Postman', `PMAK-${noise(24, 'hex')}-${noise(34, 'hex')}`),
  alone('New Relic', `NRAK-${noise(27, 'upper')}`),
  alone('Notion', `ntn_${'40718293645'}${noise(35)}`),
  alone('Figma', `figd_${noise(40)}`),
  alone('Tailscale', `tskey-auth-${noise(17)}-${noise(32)}`),
  alone('Docker', `dckr_pat_${noise(27)}`),
  alone('Grafana', `glsa_${noise(32)}_${noise(8, 'hex')}`),
  alone('JSON web token', jwt),
  alone('RSA key', key('RSA PRIVATE KEY', 12)),
  alone('PKCS 8 key', key('PRIVATE KEY', 8)),
  alone('ed25519 key', pem('PRIVATE KEY', [noise(64, 'base64')])),
  alone('EC key', key('EC PRIVATE KEY', 3)),
  alone('OpenSSH key', key('OPENSSH PRIVATE KEY', 6)),
  alone('PGP key', key('PGP PRIVATE KEY BLOCK', 6)),
  alone('key in one line of JSON', key('PRIVATE KEY', 4).replaceAll('\n', '\\n')),
  within('certain', 'key without its end', cutKey, (it) => `${it}\n\nand so on`),
  alone('age', `AGE-SECRET-KEY-1${noise(58, 'upper')}`),

  within('likely', 'Stripe test', `sk_test_${noise(24)}`, (it) => `export KEY=${it}`),
  within('likely', 'database', `${noise(14)}`, (it) => `postgres://ada:${it}@db.acme.dev:5432/log`),
  within('likely', 'broker', `p@ss${noise(8)}`, (it) => `amqp://ada:${it}@mq.acme.dev`),
  within('likely', 'redis', noise(20), (it) => `redis://:${it}@cache.acme.dev:6379/0`),
  within('likely', 'basic authentication', noise(12), (it) => `https://ada:${it}@acme.dev/feed`),
  within('likely', '.env', noise(12), (it) => `DB_PASSWORD=${it}`),
  within('likely', '.env with a word', 'correcthorsebattery', (it) => `SMTP_PASSWORD=${it}`),
  within('likely', 'code', 'hunter2!', (it) => `const password = '${it}';`),
  within('likely', 'Python', noise(24), (it) => `api_key = "${it}"`),
  within('likely', 'JSON', 'Tr0ub4dor&3', (it) => `{"user": "ada", "password": "${it}", "tries": 3}`),
  within('likely', 'YAML', noise(16), (it) => `  secret_key_base: ${it}`),
  within('likely', 'Ruby', noise(16), (it) => `:client_secret => '${it}'`),
  within('likely', 'camel case', noise(32, 'hex'), (it) => `githubToken: "${it}",`),
  within(
    'likely',
    'connection string',
    noise(15),
    (it) => `Server=db;User Id=sa;Password=${it};Encrypt=true`,
  ),
  within('likely', 'bearer', noise(40), (it) => `-H "Authorization: Bearer ${it}"`),
  within(
    'likely',
    'basic header',
    Buffer.from('ada:s3cr3t-thing').toString('base64'),
    (it) => `Authorization: Basic ${it}`,
  ),
  within('likely', 'curl', 's3cr3t-thing', (it) => `curl -u ada:${it} https://acme.dev`),
  within('likely', 'command line', noise(12), (it) => `mysqldump --password ${it} log`),
  within(
    'likely',
    'header of a key',
    `-----${'BEGIN'} OPENSSH PRIVATE KEY-----`,
    (it) => `It starts with ${it}`,
  ),
  within('likely', 'Mailgun', `key-${noise(32, 'hex')}`, (it) => `api:${it}`),
];
