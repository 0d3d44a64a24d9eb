import type { Complaint } from './complaint.ts';

/** A complaint about one file alone (sveltia-cms#692); any other leaves the whole answer in doubt. */
export function isOfOneFile({ message, path }: Complaint): boolean {
  return (
    /could not resolve file over 10mb/i.test(message) && path.some((part) => /^f\d+$/.test(String(part)))
  );
}
