import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A foreign script in a page can do what the page can. RFC 10017 compares three ways to build a single-page application: a backend that keeps the tokens and makes the calls, a backend that only fetches tokens, or all of it in the page.",
			"RFC 10017 §6.1",
			"RFC 10017 §6.2",
			"RFC 10017 §6.3",
		],
		["What the page's script can read, the foreign one can send away: localStorage first of all.", "RFC 10017 §8"],
		[
			"With a backend that makes the calls there is no token in the page; one that only fetches tokens hands it the access token. The script can still make calls while the page is open, so first see to it that none gets in.",
			"RFC 10017 §5.1.4",
		],
		["This is that attack, live: the tokens are in localStorage."],
	],
	piece: { lesson: "xss-storage", from: "script.request", to: "bearer.response" },
	question: { before: "bearer.checks", seen: "bearer.response" },
	statements: ["storage-in-21", "script-reads-cookie"],
	tries: { practice: "xss-storage", exercise: "write-16", lessons: ["xss-storage", "history-leak", "post-message"] },
};
