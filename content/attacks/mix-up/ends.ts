export const ends = {
	stolen: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "has Ada's photos",
		text: "The attacker has read Ada's photos. Ada saw an error, and may try again.",
	},
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: "The attacker got nothing, and the sign-in with the honest server works.",
	},
	nothingToSteal: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was misdirected",
		text: "The client got no code that it could have sent to the wrong server.",
	},
} as const;
