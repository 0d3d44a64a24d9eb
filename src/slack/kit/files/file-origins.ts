/**
 * Where files of the workspace lie, and so where its token may be sent: Slack's host for files, the one beside the
 * configured API (GovSlack is Slack on a domain of its own), and the API's own host, which serves them in the sandbox.
 */
export function fileOrigins(apiUrl: string): readonly string[] {
  const { origin, protocol, host } = new URL(apiUrl);
  const beside = protocol === 'https:' ? [`https://files.${host}`] : [];
  return [...new Set(['https://files.slack.com', ...beside, origin])];
}
