/** A journal with every oddity that a hand, or another tool, gives one: see the file contract. */
export const handWrittenJournal = `# LLM Extractor + friends

**Date:** 2026-01-31${'  '}
**Duration:** ~3 hours (across 2 sessions)${'  '}

---

## the goal:

* one
* two


## What We Built

Some words.

### Architecture

We drew:

~~~text
A -> B
~~~

Nobody liked it.

### Components

| Name | Status | Owner | Notes |
|:--|--|--|--|
| \`api\`   | ok | Ada | a \\| b |
| db | | Bob |

### Extras

- kept

---

## What I Did

Words before the phases.

### Attempt one

It broke

\`\`\`
boom
\`\`\`

**Fix**: turn it off
and on

### Hour 2: Later

**What we tried:** x
**What happened:**
- a
- b
**Lesson:** l

---

### Phase 3: Third

**What happened:**

y

## Test Results

### Unit

\`\`\`
npm test
\`\`\`

All pass.

### E2E

**Command:** run it:
\`\`\`sh
go
\`\`\`

**Result:** Fail

## Code Samples

### foo

This is why:

\`\`\`ts
x
\`\`\`

### bar

\`\`\`py
y
\`\`\`

Because.

## What’s Left

* [X] done
* [ ] open
- plain
  - [ ] nested

## Performance

| Metric | Before | After |
|---|---|---|
| p99 | 3 s | 1 s |

## AI Experience

It went fine.

## Product Delta

Words of their own.

## Improvements

*Learnings*

### Architectural

* one

### Process

- two

### Mood

- good

## Files Changed

- \`a.ts\`

---

Next entry: more

## Commits

### \`abc\` — x

Files:
- \`a.ts\`
`;
