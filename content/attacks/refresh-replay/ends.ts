export const ends = {
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada goes on",
		text: "Ada's client works. The attacker cannot refresh, and holds no access token that works.",
	},
	both: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "attacker reads on",
		text: "Five minutes were over, and the attacker was still served. Ada's client works, too.",
	},
	onlyAttacker: {
		how: "breached",
		phase: "use",
		actor: "attacker",
		does: "and Ada is locked out",
		text: "The attacker reads on, and Ada's own client is refused.",
	},
	nobody: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "Ada is refused",
		text: "Ada's own client did not get through. That is no defence.",
	},
} as const;
