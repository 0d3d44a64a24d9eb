import type { SecretRule } from './secret-rule.ts';

/** Keys of clouds and of what runs in them. */
export const cloudTokens: readonly SecretRule[] = [
  {
    name: 'an AWS access key id',
    level: 'certain',
    hints: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/dg,
    source: 'docs.aws.amazon.com: IAM identifiers, unique identifiers',
  },
  {
    name: 'an AWS secret key',
    level: 'certain',
    hints: ['secret'],
    pattern:
      /secret[_ -]?(?:access[_ -]?)?key["'\]]{0,2}\s{0,5}(?:=>|=|:|is)?\s{0,5}["'`]?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dgi,
    source: 'docs.aws.amazon.com: IAM, manage access keys',
    looksReal: isMixed,
  },
  {
    name: 'an AWS secret key',
    level: 'certain',
    hints: ['akia', 'asia'],
    pattern:
      /(?:AKIA|ASIA)[A-Z2-7]{16}[^A-Za-z0-9/+][\s\S]{0,80}?(?<![A-Za-z0-9/+])(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dg,
    source: 'the console shows it beside its id: docs.aws.amazon.com, IAM, manage access keys',
    looksReal: isMixed,
  },
  {
    name: 'a Google API key',
    level: 'certain',
    hints: ['aiza'],
    pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/dg,
    source: 'docs.cloud.google.com: manage API keys',
  },
  {
    name: 'a Google OAuth secret',
    level: 'certain',
    hints: ['gocspx-', 'ya29.', '1//0'],
    pattern:
      /(?<![A-Za-z0-9_-])(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{30,1000}|1\/\/0[A-Za-z0-9_-]{40,200})/dg,
    source: 'developers.google.com/identity/protocols/oauth2',
  },
  {
    name: 'an Azure key',
    level: 'certain',
    hints: ['accountkey=', 'sharedaccesskey='],
    pattern: /(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{42,88}={0,2})/dgi,
    source: 'learn.microsoft.com: configure Azure Storage connection strings',
  },
  {
    name: 'an Azure client secret',
    level: 'certain',
    hints: ['8q~', '7q~'],
    pattern: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/dg,
    source: 'learn.microsoft.com: Purview, Azure AD client secret entity definition',
  },
  {
    name: 'an Azure access signature',
    level: 'certain',
    hints: ['sig='],
    pattern: /[?&]sig=(?<secret>[A-Za-z0-9%/+]{42,90}(?:%3D|=))/dgi,
    source: 'learn.microsoft.com: create a service SAS',
  },
  {
    name: 'a DigitalOcean token',
    level: 'certain',
    hints: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /do[opr]_v1_[0-9a-f]{64}(?![0-9a-f])/dg,
    source: 'docs.digitalocean.com: personal access tokens',
  },
  {
    name: 'a Vault token',
    level: 'certain',
    hints: ['hvs.', 'hvb.', 'hvr.'],
    pattern: /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{24,400}/dg,
    source: 'developer.hashicorp.com/vault/docs/concepts/tokens',
  },
  {
    name: 'a Terraform Cloud token',
    level: 'certain',
    hints: ['.atlasv1.'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,80}/dg,
    source: 'developer.hashicorp.com/terraform/cloud-docs: API tokens',
  },
  {
    name: 'a Databricks token',
    level: 'certain',
    hints: ['dapi'],
    pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?:-[0-9])?(?![A-Za-z0-9])/dg,
    source: 'docs.databricks.com: personal access tokens',
  },
  {
    name: 'a Supabase token',
    level: 'certain',
    hints: ['sbp_', 'sb_secret_'],
    pattern: /(?<![A-Za-z0-9])(?:sbp_[0-9a-f]{40}|sb_secret_[A-Za-z0-9_-]{31,64})/dg,
    source: 'supabase.com/docs: understanding API keys',
  },
  {
    name: 'a PlanetScale secret',
    level: 'certain',
    hints: ['pscale_'],
    pattern: /pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}/dg,
    source: 'planetscale.com/docs: service tokens',
  },
  {
    name: 'a Heroku token',
    level: 'certain',
    hints: ['hrku-aa'],
    pattern: /HRKU-AA[A-Za-z0-9_-]{50,80}/dg,
    source: 'devcenter.heroku.com: changelog, API key format',
  },
];

/** Forty characters of one case are a hash. */
function isMixed(secret: string): boolean {
  return /[a-z]/.test(secret) && /[A-Z]/.test(secret) && /[0-9]/.test(secret);
}
