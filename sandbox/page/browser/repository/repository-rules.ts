import { html } from 'htm/preact';
import type { PageRules } from '../../page-answers.ts';
import { setRules } from '../server/client.ts';

type RepositoryRulesProps = { readonly repository: string; readonly rules: PageRules };

const switches: readonly { readonly rule: keyof PageRules; readonly words: string }[] = [
  { rule: 'isProtected', words: 'Takes changes by pull request only' },
  { rule: 'mergesByItself', words: 'GitHub may merge by itself (auto-merge)' },
  { rule: 'wantsApproval', words: 'Wants an approval' },
  { rule: 'wantsChecks', words: 'Wants passed checks' },
  { rule: 'isArchived', words: 'Is archived' },
];

/** Lets a person see what the bot does in a repository with other rules. */
export function RepositoryRules({ repository, rules }: RepositoryRulesProps) {
  return html`<details class="rules">
    <summary>Rules of this repository</summary>
    <fieldset>
      <legend class="visually-hidden">Rules of ${repository}</legend>
      ${switches.map(
        ({ rule, words }) => html`<label key=${rule}>
          <input type="checkbox" checked=${rules[rule]} onChange=${() => void setRules(repository, { ...rules, [rule]: !rules[rule] })} /> ${words}
        </label>`,
      )}
    </fieldset>
  </details>`;
}
