/** Under which ids the answers of the course are remembered. */
import { statementIds } from "./statement-ids";
import { units } from "./units";

/** Of the question of a unit, and of a statement. */
export const questionItem = (unit: string): string => `learn/${unit}/prediction`;
export const statementItem = (statement: string): string => `learn/statement/${statement}`;

/** Of every question and statement that there is. */
export const courseItems: readonly string[] = [
	...units.map(({ id }) => questionItem(id)),
	...statementIds.map(statementItem),
];
