/** For whoever submits a form that an older version of the bot drew. */
export const outdatedForm =
  'This form is from an older version of buildlog. Close it and type `/buildlog setup` again.';
