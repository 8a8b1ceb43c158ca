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
		text: "Mallory's code was refused, and Ada's own sign-in works.",
	},
	adaStopped: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "nobody was served",
		text: "Mallory's code was refused, but Ada's own sign-in did not come to its end either.",
	},
	neverOpened: {
		how: "refused",
		phase: "return",
		actor: "user",
		does: "never opened it",
		text: "Ada's browser did not bring Mallory's code to the callback.",
	},
	nothingToPlant: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was sent",
		text: "Mallory got no code, so there was nothing to plant.",
	},
} as const;
