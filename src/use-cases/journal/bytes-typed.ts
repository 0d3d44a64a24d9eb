/** The bytes of all text in a draft's answers: about what its file has at least, known without writing it. */
export function bytesTyped(answers: unknown): number {
  if (typeof answers === 'string') return Buffer.byteLength(answers, 'utf8');
  if (typeof answers !== 'object' || answers === null) return 0;
  return Object.values(answers).reduce((sum: number, value: unknown) => sum + bytesTyped(value), 0);
}
