/** A journal as somebody without the bot would write and push it. */
export type JournalByHand = {
  readonly path: string;
  readonly text: string;
  readonly message: string;
  readonly author: string;
};

/** One of that moment, with two lessons; a file of its own each minute. */
export function journalByHand(now: number): JournalByHand {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const minute = time.slice(0, 5);
  const author = 'Noor Haddad';
  const text = `# Build Journal: Cache the search page

**Date:** ${date}
**Author:** ${author}
**Status:** Complete

## The Goal
Make the search page answer in half a second.

## What's Left
- [ ] Drop the cache when the index changes

## Improvements

### Architectural
- Put the cache behind the query, not behind the page

### Tool Usage
- Warm the cache at ${minute} before measuring it
`;
  return {
    path: `buildlog/${date}-cache-the-search-page-${minute.replace(':', '')}.md`,
    text,
    message: 'Add the journal of the search page',
    author,
  };
}
