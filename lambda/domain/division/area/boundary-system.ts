/** What a file of boundaries is drawn in. CGCS2000 lies within centimetres of WGS 84 and is read as that. */
export const boundarySystems = ['WGS-84', 'CGCS2000', 'GCJ-02'] as const;
export type BoundarySystem = (typeof boundarySystems)[number];
