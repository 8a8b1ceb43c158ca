/** Sentences that tutorials say, to be called true or false. Which they are is computed from the run of each. */

import type { StatementId } from "./ids";
import { codeStatements } from "./statements/code";
import { grantStatements } from "./statements/grants";
import { tokenStatements } from "./statements/tokens";
import type { Statement, Unit } from "./unit";

export const statements: Readonly<Record<StatementId, Statement>> = {
	...grantStatements,
	...codeStatements,
	...tokenStatements,
};

/** A unit of the course: its statements are among those above. */
export type CourseUnit = Unit<StatementId>;
