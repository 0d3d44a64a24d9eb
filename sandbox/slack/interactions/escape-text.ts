import type { Workspace } from '../state/workspace.ts';

/** Slack keeps typed text with its three control characters escaped. Source: "Formatting text for app surfaces". */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `@ada` and `#general` as the mentions that Slack's composer makes of them. */
export function encodeMentions(text: string, workspace: Workspace): string {
  return text
    .replace(/(?<![\w@])@([\w.-]+)/g, (typed, name) => {
      const person = workspace.people.find((one) => one.name === name);
      return person === undefined ? typed : `<@${person.id}|${person.name}>`;
    })
    .replace(/(?<![\w#])#([\w-]+)/g, (typed, name) => {
      const channel = workspace.conversations
        .all()
        .find((one) => one.kind === 'channel' && one.name === name);
      return channel === undefined ? typed : `<#${channel.id}|${channel.name}>`;
    });
}
