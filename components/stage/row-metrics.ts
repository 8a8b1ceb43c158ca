/** Heights inside a row, in pixels. */
import type { Row } from "./layout";

/** Where the line of a message lies, from the top of the stage. */
export const lineY = (row: Row, current: boolean): number => row.top + (current ? row.height - 18 : 22);

/** The middle of a row, where blocks stand. */
export const middleY = (row: Row): number => row.top + row.height / 2;
