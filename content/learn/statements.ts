/** Sentences that tutorials say, to be called true or false. Which they are is computed from the run of each. */
import { codeStatements } from "./statements/code";
import { grantStatements } from "./statements/grants";
import { tokenStatements } from "./statements/tokens";
import type { Statement, Unit } from "./unit";

const all = { ...grantStatements, ...codeStatements, ...tokenStatements };

export type StatementId = keyof typeof all;
export const statements: Readonly<Record<StatementId, Statement>> = all;
export const statementIds = Object.keys(all) as StatementId[];

/** A unit of the course: its statements are among those above. */
export type CourseUnit = Unit<StatementId>;
