/** Whether the existing tool takes a bullet for a placeholder of its template and drops it. */
export function isPlaceholder(text: string): boolean {
  return (text.startsWith('[') && text.endsWith(']')) || text.startsWith('e.g.,');
}
