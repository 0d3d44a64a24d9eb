/** Run as a process of its own: adds submissions to the store of a place and prints each id once it is durable. */
import { openStore } from '../../src/store/open-store.ts';
import { noDraft, submission } from './sample.ts';

const [, , place = '', round = ''] = process.argv;
const { outbox } = await openStore(JSON.parse(place));
for (let number = 0; ; number += 1) {
  const name = `${round}-${number}`;
  await outbox.add(submission(name), noDraft);
  process.stdout.write(`${name}\n`);
}
