import type { JsonObject } from "../../../../crypto/json";
import { testChecks } from "../../../../testing/checks";
import type { CallSubject } from "../../../bearer/checks/subject";
import * as lists from "./index";
import { introspectedActive } from "./introspected-active";
import { introspectionAnswered } from "./introspection-answered";

/** What the authorization server said; `undefined` for an error or no JSON object. */
interface Input {
	readonly said: JsonObject | undefined;
}

const NOT_NOW = ["temporarily_unavailable", 503] as const;
const INVALID = ["invalid_token", 401] as const;

testChecks<CallSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "rs",
	subject: ({ said }) => ({
		presented: [],
		token: "t",
		jwt: undefined,
		key: undefined,
		needs: "photos.read",
		...(said === undefined ? {} : { introspected: said }),
	}),
	table: [
		{
			check: introspectionAnswered,
			cases: [
				["yes", { said: { active: true } }, "passed"],
				["no", { said: { active: false } }, "passed"],
				["nothing", { said: undefined }, NOT_NOW],
				["no verdict", { said: {} }, NOT_NOW],
				["a text", { said: { active: "true" } }, NOT_NOW],
				["a number", { said: { active: 1 } }, NOT_NOW],
			],
		},
		{
			check: introspectedActive,
			cases: [
				["active", { said: { active: true } }, "passed"],
				["not active", { said: { active: false } }, INVALID],
				["a text", { said: { active: "true" } }, INVALID],
				["nothing", { said: undefined }, INVALID],
			],
		},
	],
});
