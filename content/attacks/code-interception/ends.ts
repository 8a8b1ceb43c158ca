export const ends = {
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: "The code was stolen and it did not matter: the attacker got nothing for it.",
	},
	both: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "attacker has them, too",
		text: "The attacker has read Ada's photos. Nothing looked wrong to Ada.",
	},
	onlyAttacker: {
		how: "breached",
		phase: "redeem",
		actor: "attacker",
		does: "and Ada is locked out",
		text: "The attacker has read Ada's photos. Her own app was refused, because the code was used up.",
	},
	nobody: {
		how: "refused",
		phase: "redeem",
		actor: "as",
		does: "nobody has the photos",
		text: "The attacker got nothing, but Ada's own app does not work either. That is no defence.",
	},
	nothingToSteal: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code was sent",
		text: "No code was sent, so there was nothing to steal.",
	},
} as const;
