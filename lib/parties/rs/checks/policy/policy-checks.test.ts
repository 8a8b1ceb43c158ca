import { testChecks } from "../../../../testing/checks";
import { CLOCK_START } from "../../../../world/clock";
import type { ToolsMemory } from "../../../../world/rs-memory";
import { compare } from "../../../guard";
import type { Asked } from "../../policy/ruling";
import { agentLimit } from "./agent-limit";
import { callReadable } from "./call-readable";
import * as lists from "./index";
import { oneScope } from "./one-scope";
import { openingHours } from "./opening-hours";
import { orderHandled } from "./order-handled";
import { roleAllowed } from "./role-allowed";
import { shortLived } from "./short-lived";
import { DENIED, type ToolCall } from "./subject";

const UNKNOWN = { problem: "iat of the token is missing", compared: compare(["iat", "none"], "≠", ["needed", "x"]) };

/** `undefined` leaves a member out. */
type Change = { readonly [K in keyof Asked]?: Asked[K] | undefined };

interface Input {
	readonly asked?: Change;
	readonly token?: Partial<Pick<ToolCall, "lent" | "lifetime" | "scope" | "unreadable">>;
}

const NO = [DENIED, 403] as const;
const asked = (change: Change): Input => ({ asked: change });
const token = (change: Input["token"]): Input => ({ token: change ?? {} });
/** Midnight of the day on which every run begins. */
const MIDNIGHT = CLOCK_START - 9 * 3600;
const at = (hour: number, second = 0): Input => asked({ at: MIDNIGHT + hour * 3600 + second, tool: "refund" });

const tools: ToolsMemory = {
	roles: { ada: ["clerk"], ben: ["packer", "clerk"], eve: [] },
	rules: {
		list_orders: { role: "clerk" },
		read_order: { role: "clerk", order: true },
		set_price: { role: "clerk", order: true, amount: true, agentLimit: 100 },
		refund: { role: "clerk", order: true, hours: [8, 18] },
	},
	orders: { "order-17": { clerk: "ada", price: 35, refunded: false } },
};

const without = (members: readonly (readonly [string, unknown])[]) =>
	Object.fromEntries(members.filter(([, value]) => value !== undefined));

testChecks<ToolCall, Input>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: ({ asked: change = {}, token: more = {} }) => {
		const base: Asked = { at: CLOCK_START, user: "ada", agent: "agent-7", tool: "set_price", order: "order-17" };
		return {
			asked: without(Object.entries({ ...base, amount: 40, ...change })) as unknown as Asked,
			tools,
			unreadable: undefined,
			lent: true,
			lifetime: 60,
			scope: ["order"],
			...more,
		};
	},
	table: [
		{
			check: callReadable,
			cases: [
				["whole", {}, "passed"],
				["something is missing", token({ unreadable: "the tool needs one order" }), ["invalid_call", 400]],
			],
		},
		{
			check: shortLived,
			cases: [
				["a minute", {}, "passed"],
				["its own token, whatever its life", token({ lent: false, lifetime: 300 }), "skipped"],
				["a second more", token({ lifetime: 61 }), NO],
				["unknown", token({ lifetime: UNKNOWN }), NO],
				["no number", token({ lifetime: Number.NaN }), NO],
			],
		},
		{
			check: oneScope,
			cases: [
				["one", {}, "passed"],
				["its own token", token({ lent: false, scope: ["a", "b"] }), "skipped"],
				["two", token({ scope: ["order", "agent.ask"] }), NO],
				["none", token({ scope: [] }), NO],
			],
		},
		{
			check: roleAllowed,
			cases: [
				["the user has it", {}, "passed"],
				["among others", asked({ user: "ben" }), "passed"],
				["the agent alone has none", asked({ user: undefined }), NO],
				["a user without it", asked({ user: "eve" }), NO],
				["nobody", asked({ user: undefined, agent: undefined }), NO],
				["a name of every object", asked({ user: "constructor" }), NO],
				["a tool that the policy does not know", asked({ tool: "toString" }), "skipped"],
			],
		},
		{
			check: orderHandled,
			cases: [
				["her order", {}, "passed"],
				["a tool without an order", asked({ tool: "list_orders", order: undefined }), "skipped"],
				["somebody else's", asked({ user: "ben" }), NO],
				["the agent alone", asked({ user: undefined }), NO],
				["an order that does not exist", asked({ order: "order-99" }), NO],
				["an order of nobody, by a user called so", asked({ order: "order-99", user: "nobody" }), NO],
				["a name of every object", asked({ order: "__proto__" }), NO],
			],
		},
		{
			check: agentLimit,
			cases: [
				["below", {}, "passed"],
				["at the limit", asked({ amount: 100 }), "passed"],
				["no agent acts", asked({ agent: undefined, amount: 250 }), "skipped"],
				["a tool without a limit", asked({ tool: "refund" }), "skipped"],
				["above", asked({ amount: 101 }), NO],
				["above, the agent alone", asked({ user: undefined, amount: 250 }), NO],
			],
		},
		{
			check: openingHours,
			cases: [
				["at the opening", at(8), "passed"],
				["before closing", at(17, 3599), "passed"],
				["a tool that always works", asked({ at: MIDNIGHT }), "skipped"],
				["at closing", at(18), NO],
				["at night", at(3), NO],
				["before the opening", at(7, 3599), NO],
				["next night", at(24), NO],
			],
		},
	],
});
