const ROOT = /^(?:0[1-9]|1\d|20)/;

/**
 * Whether a code of CAMEO in figures begins with none of its roots 01 to 20, as when a spreadsheet has taken the zero in front: 70 % of codes begin with one. That “010” has
 * become “10” nobody can see, but a file in which it has holds others.
 * `lostZero("43") // => true`, `lostZero("043") // => false`, `lostZero("") // => false`
 */
export const lostZero = (code: string) => /^\d/.test(code) && !ROOT.test(code);

/** What to do about it. `lostZeroProblem("43") // => "“43” is no code of CAMEO: …"` */
export const lostZeroProblem = (code: string) =>
  `“${code}” is no code of CAMEO: a spreadsheet has taken the zeros in front of the codes of this file, so that they mean other things. Bring the file as it was downloaded, without opening it in a spreadsheet.`;
