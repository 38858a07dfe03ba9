/** So much may be brought at once; other pages take no more either. */
export const RETURNED_MAX_MB = 3;
