import type { UnitNames } from "./summary";

/** Titles of the units of the course. None until the course is there. */
export const unitNames: UnitNames = {};
