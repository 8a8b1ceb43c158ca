import type { Compared } from "../../../../vocabulary/message";
import type { ToolsMemory } from "../../../../world/rs-memory";
import { fail, pass, skip, type Verdict } from "../../../guard";
import type { Asked, Rule } from "../../policy/ruling";

/** A call of a tool whose token was accepted, as the policy sees it. */
export interface ToolCall {
	readonly asked: Asked;
	readonly tools: ToolsMemory;
	/** What is wrong with its parameters, if anything. */
	readonly unreadable: string | undefined;
	/** Whether the token carries a user's rights, lent to whoever calls. */
	readonly lent: boolean;
	/** From `iat` to `exp`, in seconds; or why the token does not say. */
	readonly lifetime: number | { readonly problem: string; readonly compared: Compared };
	readonly scope: readonly string[];
}

/** The code of this API's own for a no by policy. It is no OAuth error: the token was good, and so was its scope. */
export const DENIED = "denied_by_policy";

/** The verdict of a policy rule on a call. */
export function decided(rule: Rule, { asked, tools }: ToolCall, reason: string): Verdict {
	const ruling = rule(asked, tools);
	if (!ruling) return skip("does not concern this call");
	const { permits, compared } = ruling;
	return permits ? pass(undefined, compared) : fail(DENIED, reason, { status: 403, compared });
}
