import type { SecretRule } from './secret-rule.ts';

/** Tokens of code hosts and package registries. */
export const codeHostTokens: readonly SecretRule[] = [
  {
    name: 'a GitHub token',
    level: 'certain',
    hints: ['ghp_', 'gho_', 'ghs_', 'ghu_', 'ghr_'],
    pattern: /gh[pousr]_[A-Za-z0-9]{36,255}/dg,
    source: "docs.github.com: About authentication to GitHub, GitHub's token formats",
  },
  {
    name: 'a GitHub token',
    level: 'certain',
    hints: ['ghs_'],
    pattern: /ghs_[0-9]{1,20}_[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{10,1000}/dg,
    source: 'installation tokens that carry a JWT; secretlint-rule-github 13.0.7',
  },
  {
    name: 'a GitHub token',
    level: 'certain',
    hints: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9_]{50,255}/dg,
    source: "docs.github.com: About authentication to GitHub, GitHub's token formats",
  },
  {
    name: 'a GitLab token',
    level: 'certain',
    hints: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glptt-',
      'glft-',
      'glimt-',
      'glagent-',
      'gloas-',
      'glsoat-',
    ],
    pattern:
      /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[A-Za-z0-9_.-]{19,300}[A-Za-z0-9_-]/dg,
    source: 'docs.gitlab.com: Token overview, token prefixes',
  },
  {
    name: 'a Bitbucket or Atlassian token',
    level: 'certain',
    hints: ['atatt3', 'atctt3', 'atbb'],
    pattern: /(?<![A-Za-z0-9])(?:AT[AC]TT3[A-Za-z0-9_=-]{60,400}|ATBB[A-Za-z0-9]{28,36}(?![A-Za-z0-9]))/dg,
    source: 'support.atlassian.com: API tokens; app passwords',
  },
  {
    name: 'an npm token',
    level: 'certain',
    hints: ['npm_'],
    pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/dg,
    source: 'docs.npmjs.com: About access tokens',
  },
  {
    name: 'an npm token',
    level: 'certain',
    hints: ['_authtoken'],
    pattern: /_authToken\s{0,3}=\s{0,3}["']?(?<secret>[A-Za-z0-9+/=_.-]{20,300})/dg,
    source: 'docs.npmjs.com: npmrc, auth related configuration',
  },
  {
    name: 'a PyPI token',
    level: 'certain',
    hints: ['pypi-age'],
    pattern: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZ)[A-Za-z0-9_-]{50,1000}/dg,
    source: 'pypi.org/help: API tokens; the prefix is a macaroon for pypi.org or test.pypi.org',
  },
  {
    name: 'a RubyGems token',
    level: 'certain',
    hints: ['rubygems_'],
    pattern: /(?<![A-Za-z0-9])rubygems_[0-9a-f]{48}(?![0-9a-f])/dg,
    source: 'guides.rubygems.org: API key scopes',
  },
];
