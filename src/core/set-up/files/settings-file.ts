/**
 * `buildlog.yml`, the place for a team's settings. It names each that this version of the bot reads, with its default,
 * and promises no other.
 */
export const settingsFile = `# Settings of this build log. To change one, take the # away before it.
# A change counts within five minutes. While something here is wrong, the last good settings count.
version: 1

# Where the team's days begin and end: a time zone such as Europe/Berlin.
# zone: UTC

# How entries reach the branch.
#   straight: committed to it; by pull request only where its rules want one
#   pull-request: always by pull request
# commits: straight

# Where pull requests are used:
#   every: one gathers the entries of a day, or of a week
#   merge: when-allowed, by the bot as soon as nothing stands in the way; or by-hand, by one of you
# pull_requests:
#   every: day
#   merge: when-allowed

# When people are asked for the day's log, by direct message, each in their own time zone. Without this nobody is, but
# for whoever types /buildlog remind; what a person says themselves counts before it.
#   nudge: never, or how many minutes after the reminder one more follows: 5 to 360
# reminders:
#   time: 17:30
#   days: mon-fri
#   nudge: never

# Days on which nobody is reminded.
# holidays:
#   - 2026-12-25
#   - 2026-12-28 to 2027-01-01
`;
