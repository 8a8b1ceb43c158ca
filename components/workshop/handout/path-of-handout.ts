/** Path of the print sheet of a lesson. */
export const pathOfHandout = (lesson: string): string => `/workshop/handout/${lesson}`;
