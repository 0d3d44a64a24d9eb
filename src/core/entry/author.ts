/** Who wrote an entry, as the file names them. */
export type Author = { readonly name: string; readonly url: string | null };
