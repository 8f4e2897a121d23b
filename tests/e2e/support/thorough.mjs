// Whether the tests ask again on every screen and every host what hardly differs between them: PALMARES_THOROUGH=1, which
// takes much longer.

export const THOROUGH = process.env.PALMARES_THOROUGH === '1';
