/** What the questions of the course are remembered by. */

/** The id under which the answer to the question of a unit is remembered. */
export const questionItem = (unit: string): string => `learn/${unit}/prediction`;
/** The one for a statement. */
export const statementItem = (statement: string): string => `learn/statement/${statement}`;
