import { describe, expect, it } from 'vitest';
import { adminPool, schemaOf } from '../../store/borrow-schema.ts';
import { referenceIn } from '../../support/reference-in.ts';
import { type Stage, stageForEach } from '../../support/stage.ts';

const committed = 'Your daily log is committed';
const notSaved = 'Not saved yet, and the fault is ours. Your text is still here: try again in a minute. (';

/** Until the returned function is called the server refuses to write, with this error of its own. */
async function refuseToWrite({ storeSettings }: Stage, error: string): Promise<() => Promise<void>> {
  const schema = schemaOf(storeSettings.DATABASE_URL ?? '');
  const name = `${schema}.refuse_to_write`;
  await adminPool().query(
    `create function ${name}() returns trigger language plpgsql as
     $$ begin raise 'refused' using errcode = '${error}'; end $$;
     create trigger refuse_to_write before insert on ${schema}.submissions for each row execute function ${name}()`,
  );
  return async () => void (await adminPool().query(`drop function ${name} cascade`));
}

describe('while the disk of the database', () => {
  const stage = stageForEach();

  it.each([
    ['is full', 'disk_full'],
    ['can only be read', 'read_only_sql_transaction'],
  ])(
    '%s a submission is not taken: the form stays with its text, and the same submit works once that is over',
    async (_, error) => {
      const { ada, sandbox, linesWith } = stage();
      await ada.types('/buildlog');
      await ada.fills('Primary goal', 'Not to be lost');
      await ada.fills('Progress Log', '- One\n- Two');
      const end = await refuseToWrite(stage(), error);
      await ada.submits();
      const said = ada.errors()['Primary goal'] ?? '';
      await end();
      expect(said).toContain(notSaved);
      expect(linesWith(referenceIn(said))).toEqual(['submission not kept: the store refused']);
      expect(ada.shows('Primary goal')).toBe('Not to be lost');
      expect(ada.shows('Progress Log')).toBe('One\nTwo');
      await ada.submits();
      expect(ada.modal()).toBeNull();
      await ada.sees(committed);
      expect(await sandbox.github.commits(9)).toHaveLength(2);
      expect(ada.messages()).toHaveLength(1);
    },
  );
});
