import { noise } from './noise.ts';

const publicKey = [`-----${'BEGIN'} PUBLIC KEY-----`, noise(64, 'base64'), `-----${'END'} PUBLIC KEY-----`];
const certificate = [
  `-----${'BEGIN'} CERTIFICATE-----`,
  noise(64, 'base64'),
  `-----${'END'} CERTIFICATE-----`,
];

/** What stands in daily logs every day, and looks a little like a secret. */
export const harmlessShapes: readonly string[] = [
  // Names of things that are public.
  `Fixed in ${noise(40, 'hex')}`,
  `Reverted ${noise(7, 'hex')}..${noise(7, 'hex', 2)}`,
  `sha256:${noise(64, 'hex')}`,
  `md5 ${noise(32, 'hex')}`,
  `redis:7@sha256:${noise(64, 'hex')}`,
  `"integrity": "sha512-${noise(86, 'base64')}=="`,
  '3f0c8a52-6d1e-4b7a-9c55-0d2e8f7a1b34',
  '01J9ZQ4M8K7T2V5X3Y6W0R1S8P',
  `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${noise(43, 'base64')} ada@laptop`,
  `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${noise(200, 'base64')}`,
  publicKey.join('\n'),
  certificate.join('\n'),
  `pk_live_${noise(24)} is the public half`,
  `pk_test_${noise(24)}`,
  `data:image/png;base64,iVBORw0KGgo${noise(300, 'base64')}`,
  `SHA256:${noise(43, 'base64')} ada@laptop (ED25519)`,
  'arn:aws:iam::210987654321:role/deploy',
  `AC${noise(32, 'hex')} is the account`,
  'T01ABCD2EFG C02HIJK3LMN U03OPQR4STU',
  `https://acme.slack.com/archives/C0${noise(9, 'upper')}/p1763650000123456`,
  `/home/ada/.cache/pip/${noise(56, 'hex')}`,
  `${noise(32, 'hex')}-user`,

  // Holes and examples.
  'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  `ghp_${'your_token_here'}`,
  `AKIA${'IOSFODNN7EXAMPLE'}`,
  `aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLEKEY'}`,
  'sk-ant-...',
  'the key starts with sk-proj- and has no end',
  'xoxb-your-token',
  'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx',
  'https://hooks.slack.com/services/T…/B…/…',
  'eyJhbGciOiJIUzI1NiJ9...',
  `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.${noise(43)}`,
  'password: [REDACTED]',
  'postgres://ada:[REDACTED]@db.acme.dev/log',
  'PASSWORD=changeme',
  'DB_PASSWORD=1234567890',
  `npm_${'abcdefghijklmnopqrstuvwxyz0123456789'}`,
  'API_KEY=<your key>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows and shells write it
  'GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows and shells write it
  'psql "postgres://ada:${DB_PASSWORD}@db.acme.dev/log"',
  'token = "********"',
  'Authorization: Bearer <token>',
  'curl -u "$USER:$PASS" https://acme.dev',

  // Addresses.
  'postgres://localhost:5432/log',
  'postgres://postgres:postgres@localhost:5432/log',
  'https://user:pass@example.com',
  'http://localhost:3000/@vite/client',
  'git@github.com:acme/journal.git',
  'https://cdn.jsdelivr.net/npm/vue@3/dist/vue.global.js',
  'https://registry.npmjs.org/:scope/@types',
  'redis://cache:6379, then amqp://mq:5672',
  'mailto:ada@acme.dev',
  'http://[::1]:8080/@fs/src',

  // Code.
  'const token = header.slice(7)',
  'token = request.headers["Authorization"].split(" ")[1]',
  'password = getpass.getpass()',
  'secret = os.environ["SECRET"]',
  'const apiKey = process.env.API_KEY;',
  'let password: string;',
  'type Login = { user: string; password: string; token?: Token }',
  'if (password === confirmPassword) submit()',
  'expect(user.password).not.toBe(undefined)',
  '<input type="password" name="password" autocomplete="new-password">',
  'password_hash = db.Column(db.String(128))',
  '"password": "required|min:8"',
  'secrets: inherit',
  'tokens: 1500, max_tokens=4096',
  'def validate(token): return token.expires > now',
  'PWD=/home/ada/journal',

  // Prose.
  'Secret: never skip the test',
  'Token: refreshed at noon, expires tomorrow',
  'password reset works, tokens do not',
  'The key: keep it short',
  'Lesson: a bearer token is not a session',
  'Passwords: argon2 instead of bcrypt',
  'task-management-and-risk-assessment-in-one-afternoon',
  'The SG.12 build and the eyJ prefix',
  'basic understanding of tokens',
];
