import { lacks, notSent, refused } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const ends = {
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada has the photos",
		text: [
			when(
				lacks("attacker", "access_token"),
				"The code was stolen and it did not matter: the attacker got nothing for it.",
			),
			"The attacker got a token, and the API did not serve it. Only Ada has her photos.",
		],
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
		text: [
			when(
				refused("token.code-unused", "token.checks"),
				"The attacker has read Ada's photos. Her own app was refused, because the code was used up.",
			),
			"The attacker has read Ada's photos. Her own app was refused.",
		],
	},
	nobody: {
		how: "refused",
		phase: "redeem",
		actor: "as",
		does: "Ada's app has no photos",
		text: [
			when(
				lacks("attacker", "access_token"),
				"The attacker got nothing, but Ada's own app does not work either. That is no defence.",
			),
			when(
				notSent("photos", "loot.response"),
				"The attacker has a token and no photos, but Ada's own app does not work either. That is no defence.",
			),
			"The attacker has read Ada's photos, and Ada's own app did not get them.",
		],
	},
	nothingToSteal: {
		how: "refused",
		phase: "return",
		actor: "as",
		does: "no code came",
		text: "No code came to the attacker, so there was nothing to steal.",
	},
} as const;
