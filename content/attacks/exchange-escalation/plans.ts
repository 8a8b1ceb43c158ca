/** Three ways to get more out of an exchange: more scope, another API, or a token that was meant for somebody else. */
import type { Plan, PlanOf } from "@/content/moves/broken-service/moves";
import { STRAY, UPLOADS, WRITE } from "@/content/moves/broken-service/world";
import { API, OTHER_API, SCOPE } from "@/lib/cast/cast";
import type { AttackVariant } from "@/lib/flow/define";

export const variants = [
	{
		id: "scope",
		name: "asks for more scope",
		does: "The attacker shows the token that came with the order, which covers reading, and asks for one to write.",
	},
	{
		id: "target",
		name: "asks for another API",
		does: "The attacker shows the token that came with the order, and asks for one for an API that the order does not need.",
	},
	{
		id: STRAY,
		name: "shows a token meant for others",
		does: "The attacker has come by a token to write that was issued for another service, and shows that. If the server does not exchange it, the attacker sends it to the API as it is (RFC 9700 §2.3).",
	},
] as const satisfies readonly AttackVariant[];

const scope: Plan = {
	shows: "received",
	wanted: { resource: API, scope: WRITE },
	call: { method: "POST", url: UPLOADS },
};

const others: Readonly<Record<string, Plan>> = {
	target: {
		shows: "received",
		wanted: { resource: OTHER_API, scope: SCOPE },
		call: { method: "GET", url: `${OTHER_API}/photos` },
	},
	[STRAY]: { ...scope, shows: "stolen" },
};

export const planOf: PlanOf = ({ settings }) => others[settings.variant ?? ""] ?? scope;
