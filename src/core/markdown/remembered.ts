/** How many characters of texts are kept at most, twice: those of late and those of before. */
const MOST = 250_000;

/**
 * The same function that remembers what it made of the last texts. A text that is asked for again is kept, one that is
 * not goes when as much again was read after it. What it returns is shared, so nobody may change it.
 */
export function remembered<Value extends object>(read: (text: string) => Value): (text: string) => Value {
  let late = new Map<string, Value>();
  let before = new Map<string, Value>();
  let length = 0;
  return (text) => {
    const known = late.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? read(text);
    length += text.length;
    if (length > MOST) {
      before = late;
      late = new Map();
      length = text.length;
    }
    late.set(text, value);
    return value;
  };
}
