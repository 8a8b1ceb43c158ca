import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A scope says: this client may do this kind of thing for Ada. It does not say: this order, this amount, after closing. A token can carry more than a scope, but whether this call is served now the API decides, call by call.",
		],
		[
			"Its rules look at roles, at relations, such as whose order it is, and at attributes, such as the amount and the time. An agent that acts for Ada can be allowed less than Ada: the act claim says who acts.",
			"RFC 8693 §4.1",
		],
		[
			"Such a no is a 403 with a reason of the API's own. It is not insufficient_scope: more scope would not help.",
			"RFC 9110 §15.5.4",
			"RFC 6750 §3.1",
		],
	],
	piece: { lesson: "agent-on-behalf-of", from: "list.request", to: "other.response" },
	question: { before: "other.checks" },
	statements: ["scope-settles"],
	tries: { practice: "agent-on-behalf-of", lessons: ["agent-on-behalf-of", "exchange-escalation"] },
};
