/** How it ends. */
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
		text: "The attacker has not seen Ada's photos, and the sign-in with the honest server works.",
	},
	nothingToSteal: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was misdirected",
		text: "The client took no code, so it had none to send to the wrong server.",
	},
} as const;
