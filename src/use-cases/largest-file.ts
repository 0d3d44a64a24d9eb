/** A file of more bytes opens slowly on GitHub and is cut by its API at 512,000. */
export const LARGEST_FILE = 400_000;
