import { html } from 'htm/preact';
import { Icon } from '../shell/icon.ts';
import { Menu } from '../shell/menu.ts';

type RepositorySwitchProps = {
  readonly repository: string;
  readonly repositories: readonly string[];
  readonly show: (repository: string) => void;
};

/** The way to the other repositories. */
export function RepositorySwitch({ repository, repositories, show }: RepositorySwitchProps) {
  const items = repositories.map((name) => ({
    key: name,
    label: html`<${Icon} name=${name === repository ? 'check' : 'folder'} />${name}`,
    choose: () => show(name),
  }));
  return html`<${Menu} label="Show another repository" look="button icon" items=${items}><${Icon} name="chevron" /><//>`;
}
