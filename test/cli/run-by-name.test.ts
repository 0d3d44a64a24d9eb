import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');

describe('the command line', () => {
  it('is a program that `npx buildlog` may run', () => {
    expect(() => accessSync(program, constants.X_OK)).not.toThrow();
  });
});
