/** Run as a process of its own: adds submissions to the store of a folder and prints each id once it is durable. */
import { openStore } from '../../src/store/open-store.ts';
import { submission } from './sample.ts';

const [, , folder = '', round = ''] = process.argv;
const { outbox } = await openStore({ folder });
for (let number = 0; ; number += 1) {
  const name = `${round}-${number}`;
  await outbox.add(submission(name));
  process.stdout.write(`${name}\n`);
}
