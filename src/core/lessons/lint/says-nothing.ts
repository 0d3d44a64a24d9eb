const nothing = /^(?:none|nothing|n\/?a|nil|tbd|todo|[-–—.…?\s]+)[.!]?$/i;

/** Whether a lesson is what people write where they have none. */
export function saysNothing(lesson: string): boolean {
  return nothing.test(lesson);
}
