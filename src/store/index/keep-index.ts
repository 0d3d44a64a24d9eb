import type { Kysely } from 'kysely';
import type { IndexWriting, JournalIndex } from '../../use-cases/ports.ts';
import { inTransaction } from '../in-transaction.ts';
import { keepBlobs } from '../keep-blobs.ts';
import { holdLease } from '../outbox/hold-lease.ts';
import { takeLease } from '../outbox/take-lease.ts';
import { indexedFileRow } from '../rows/indexed-file-row.ts';
import type { Tables } from '../tables.ts';
import { findIndexed } from './find-indexed.ts';
import { finishIndex } from './finish-index.ts';
import { inPortions } from './in-portions.ts';
import { findMissing, keepUnreadable, readKnownBlobs } from './known-blobs.ts';
import { listEntries } from './list-entries.ts';
import { listLessons } from './list-lessons.ts';
import { placeFiles } from './place-files.ts';
import { unplaceLessons } from './unplace-lessons.ts';

/** The index of what lies in the journal repositories. */
export function keepIndex(db: Kysely<Tables>): JournalIndex & IndexWriting {
  return {
    listEntries: (wanted) => listEntries(db, wanted),
    listLessons: (wanted) => listLessons(db, wanted),

    async lease(repository, holder, now, milliseconds) {
      const lease = await takeLease(db, { name: leaseName(repository), holder }, now, milliseconds);
      return lease === null ? null : { repository, holder, fence: lease.fence };
    },
    async release({ repository, holder, fence }) {
      await db
        .updateTable('leases')
        .set({ until: 0 })
        .where('name', '=', leaseName(repository))
        .where('holder', '=', holder)
        .where('fence', '=', fence)
        .execute();
    },

    find: (repository) => findIndexed(db, repository),
    async filesOf(repository) {
      const rows = await db
        .selectFrom('indexed_entries')
        .select(['path', 'oid', 'author'])
        .where('repository', '=', repository)
        .execute();
      return rows.map((row) => indexedFileRow.parse(row));
    },
    blobs: (oids, reader) => readKnownBlobs(db, oids, reader),
    missing: (oids) => findMissing(db, oids),
    async keepBlobs(blobs) {
      await keepUnreadable(db, blobs);
      const texts = blobs.flatMap((blob) => (blob.type === 'text' ? [blob] : []));
      await inPortions(texts, (some) => keepBlobs(db, some));
    },

    unplace: (lease, paths) =>
      whileHeld(lease, (transaction) => unplaceLessons(transaction, lease.repository, paths)),
    place: (lease, files, reader) =>
      whileHeld(lease, (transaction) => placeFiles(transaction, lease.repository, files, reader)),
    forget: (lease, paths) =>
      whileHeld(lease, async (transaction) => {
        await transaction
          .deleteFrom('indexed_entries')
          .where('repository', '=', lease.repository)
          .where('path', 'in', paths)
          .execute();
      }),
    finish: (lease, tree, reader, at) =>
      whileHeld(lease, (transaction) => finishIndex(transaction, lease.repository, { tree, reader, at })),
  };

  /** One transaction, in which the lease cannot pass to another; false, and nothing done, when it has. */
  function whileHeld(
    { repository, holder, fence }: Parameters<IndexWriting['release']>[0],
    work: (transaction: Kysely<Tables>) => Promise<void>,
  ): Promise<boolean> {
    return inTransaction(db, async (transaction) => {
      if (!(await holdLease(transaction, { name: leaseName(repository), holder, fence }))) return false;
      await work(transaction);
      return true;
    });
  }
}

/** Beside that of the branch, which whoever commits has. */
function leaseName(repository: string): string {
  return `index ${repository}`;
}
