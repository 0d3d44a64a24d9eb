import { stripTypeScriptTypes } from 'node:module';

const stripped = new Map<string, string>();

/** A TypeScript module as the browser can run it: the types are blanked out, so lines and columns stay the same. */
export function browserModule(source: string): string {
  const known = stripped.get(source);
  if (known !== undefined) return known;
  const module = quietly(() => stripTypeScriptTypes(source));
  stripped.set(source, module);
  return module;
}

/** Node 24 announces this one function as experimental on stderr; that says nothing to whoever runs the sandbox. */
function quietly<Result>(work: () => Result): Result {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
