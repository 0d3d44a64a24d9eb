/** `buildlog.yml`, the place for a team's settings. It says no more than is true of this version of the bot. */
export const settingsFile = `# Settings of this build log. The bot reads none from here yet.
version: 1
`;
