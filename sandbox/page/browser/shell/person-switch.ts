import { html } from 'htm/preact';
import { timeIn } from '../conversation/time-words.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Avatar } from './avatar.ts';
import { Icon } from './icon.ts';
import { Menu } from './menu.ts';

/** Who sits at the keyboard; each person has their zone and their time of day. */
export function PersonSwitch({ become }: { become: (personId: string) => void }) {
  const { people, me, now } = useWorkspace();
  const items = people.map((person) => ({
    key: person.id,
    label: html`<span class="person-row">
      <${Avatar} person=${person} size="small" />
      <span><strong>${person.realName}</strong><small>${person.zone.replace('_', ' ')} · ${timeIn(person.zone, now)}</small></span>
      ${person.id === me.id && html`<${Icon} name="check" />`}
    </span>`,
    choose: () => become(person.id),
  }));
  return html`<${Menu} label="Switch person" look="button person" items=${items}>
    <${Avatar} person=${me} size="small" />${me.realName}<${Icon} name="chevron" />
  <//>`;
}
