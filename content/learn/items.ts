/** Under which ids the answers of the course are remembered. */
import { statementIds, unitIds } from "./ids";

/** Of the question of a unit, and of a statement. */
export const questionItem = (unit: string): string => `learn/${unit}/prediction`;
export const statementItem = (statement: string): string => `learn/statement/${statement}`;

/** Of every question and statement that there is. */
export const courseItems: readonly string[] = [...unitIds.map(questionItem), ...statementIds.map(statementItem)];
