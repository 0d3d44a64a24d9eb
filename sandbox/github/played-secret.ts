/** What push protection finds in tests: a GitHub token's shape, and one that no scanner of our own knows. */
export const playedSecret = /\bghp_[A-Za-z0-9]{36}\b|\bPLAYED-SECRET-[0-9]+\b/;
