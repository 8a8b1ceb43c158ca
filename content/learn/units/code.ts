import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"Ada has decided. The authorization server has to tell the client, and the only way there leads through her browser. So it sends no token. It sends a code: short-lived, for one use, and of no use to the API.",
			"OAuth 2.1 §4.1.2",
		],
		[
			"The code goes to an address that the client has registered. The server compares it character by character, save the port of a loopback IP address.",
			"OAuth 2.1 §2.3.1",
			"OAuth 2.1 §8.4.2",
		],
		[
			"The client redeems the code at the token endpoint. The server looks whether it made this code, for this client, and whether it is unused. Then it issues a token.",
			"OAuth 2.1 §4.1.3",
		],
	],
	piece: { lesson: "code-pkce", from: "consent.response", to: "token.response" },
	question: { before: "decide.response" },
	statements: ["request-names-api"],
	tries: { practice: "code-pkce", exercise: "write-15", lessons: ["code-pkce", "code-replay", "loose-redirect"] },
};
