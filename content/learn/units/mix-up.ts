import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A client works with two authorization servers, and one of them is the attacker's. Ada picks that one. It sends her browser on to the honest server, which knows nothing of it and asks her as ever.",
			"RFC 9700 §4.4",
		],
		[
			"The code comes back. The client knows only that it asked the attacker's server, so it brings the code there. The state is right, and so is every address.",
		],
		[
			"The usual cure is that the honest server says who it is, in iss, and that the client compares this with the server that it asked. An address of its own for each server's answers is second best, since whoever writes the request writes the address.",
			"RFC 9207 §2.4",
			"RFC 9700 §4.4.2.1",
			"RFC 9700 §4.4.2.2",
		],
	],
	piece: { lesson: "mix-up", settings: { levels: { state: "bound" } }, from: "callback.request", to: "loot.response" },
	question: { before: "leak.request" },
	statements: ["pkce-stops-mix-up"],
	tries: { practice: "mix-up", exercise: "check-callback.issuer-matches", lessons: ["mix-up", "toolkit-takeover"] },
};
