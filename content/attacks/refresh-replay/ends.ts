import { lacks } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

export const ends = {
	onlyAda: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "only Ada goes on",
		text: [
			when(lacks("attacker", "access_token"), "Ada's client works. The attacker never got an access token."),
			"Ada's client works. Once the time of its first access token was over, the attacker was not served any more.",
		],
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
		text: "The attacker reads on, and Ada's own client is not served.",
	},
	nobody: {
		how: "refused",
		phase: "use",
		actor: "client",
		does: "Ada is refused",
		text: "Ada's own client is not served in the end. That is no defence.",
	},
} as const;
