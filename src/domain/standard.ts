/** The management system standards, by the codes of their catalogues. */
export const STANDARDS = ['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023'] as const;
export type Standard = (typeof STANDARDS)[number];

export const isStandard = (catalogue: string): catalogue is Standard => STANDARDS.some((code) => code === catalogue);
