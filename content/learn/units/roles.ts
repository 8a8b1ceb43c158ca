import { redirectRole } from "../read-run";
import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"The resource owner can allow access: Ada. The client wants access: Photo Print. The authorization server knows Ada, asks her, and issues tokens. The resource server is the API with her photos, which accepts them.",
			"OAuth 2.1 §1.1",
		],
		[
			"A role is what somebody does in a grant, not what a program is. One company may run both servers. An API can be the client of another API. A program that acts for itself is the resource owner, too.",
			"RFC 6749 §1.3.4",
		],
		["Ada's browser is the user agent: it carries messages for her, and it can read them."],
	],
	piece: { lesson: "code-pkce", from: "connect.request", to: "authorize.checks" },
	question: {
		before: "connect.response",
		question: "Photo Print wants Ada's photos. Where will it send her browser?",
		answers: [
			{ text: "To the API with the photos", holds: (hop, run) => redirectRole(run, hop) === "rs" },
			{ text: "To the authorization server", holds: (hop, run) => redirectRole(run, hop) === "as" },
			{ text: "Nowhere: it asks for her password", holds: (hop, run) => redirectRole(run, hop) === undefined },
		],
	},
	statements: ["three-roles"],
	tries: { practice: "code-pkce", lessons: ["code-pkce", "client-as-owner"] },
};
