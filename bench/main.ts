import { burst } from './burst.ts';
import { chaos } from './chaos.ts';
import { coldStart } from './cold-start.ts';
import { distillJournals } from './distill.ts';
import { editJournal } from './edit-journal.ts';
import { growth } from './growth.ts';
import { instances } from './instances.ts';
import { kill } from './kill.ts';
import { machine } from './machine.ts';
import { openForm } from './open-form.ts';
import { reminders } from './reminders.ts';
import { submitForm } from './submit-form.ts';
import { syncIndexes } from './sync.ts';

/** `npm run bench` runs them all, `npm run bench -- open-form` one. */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  'open-form': openForm,
  'submit-form': submitForm,
  'cold-start': coldStart,
  distill: distillJournals,
  'edit-journal': editJournal,
  burst,
  growth,
  chaos,
  kill,
  instances,
  reminders,
  sync: syncIndexes,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}`,
  );
  process.exit(2);
}

console.log(machine());
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
process.exit(0);
