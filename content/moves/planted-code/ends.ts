import { notSent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const ends = {
	inMallorysAccount: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "Ada uses her account",
		text: "Ada's session at the client is tied to Mallory's account. What she adds there from now on, Mallory can see.",
	},
	inHerOwn: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "Ada has her own photos",
		text: [
			when(notSent("code", "forged.request"), "No code of Mallory's came to the client, and Ada's own sign-in works."),
			when(
				notSent("access_token", "planted.response"),
				"Mallory's code brought no token, and Ada's own sign-in works.",
			),
			"Mallory's album was not shown to Ada, and her own sign-in works.",
		],
	},
	adaStopped: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "nobody was served",
		text: [
			when(
				notSent("code", "forged.request"),
				"No code of Mallory's came to the client, but Ada's own sign-in did not come to its end either.",
			),
			when(
				notSent("access_token", "planted.response"),
				"Mallory's code brought no token, but Ada's own sign-in did not come to its end either.",
			),
			"Mallory's album was not shown to Ada, but her own sign-in did not come to its end either.",
		],
	},
	neverOpened: {
		how: "refused",
		phase: "return",
		actor: "user",
		does: "never opened it",
		text: "The client's callback did not take Mallory's code from Ada's browser.",
	},
	nothingToPlant: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was sent",
		text: "Mallory got no code, so there was nothing to plant.",
	},
} as const;
