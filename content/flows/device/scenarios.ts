import { callWithoutToken, formRefusals } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, target } from "@/lib/flow/proof/scenario";

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...formRefusals("pageRefused"),
	callWithoutToken,
	{ name: "success", end: "done" },
	{ name: "success, OAuth 2.0", settings: { profile: "2.0" }, end: "done" },
	{
		name: "success after a mistyped code",
		choices: ["mistyped", "right"],
		end: "done",
		refusedBy: "device.code-known",
	},
	{ name: "success after a mistyped password", choices: ["right", "wrong", "right", "allow"], end: "done" },
	{
		name: "success with a code typed in small letters and without its hyphen",
		choices: ["?user_code=jhbc+ldjq"],
		end: "done",
	},
	{
		name: "success with a code that came in the URL",
		edits: [at("open", target("https://as.example/device?user_code=JHBC-LDJQ"))],
		end: "done",
	},
	{
		name: "success of a television that polls too early",
		settings: { levels: { polling: "hasty" } },
		end: "done",
		refusedBy: "token.polled-in-time",
	},
	{
		name: "Ada denies",
		choices: ["right", "right", "deny"],
		end: "denied",
		refusedBy: "token.person-allowed",
	},
	{ name: "Ada comes too late", choices: ["late"], end: "expired", refusedBy: "token.device-code-fresh" },
	{
		name: "Ada comes too late, as the page sees it",
		choices: ["late"],
		end: "expired",
		refusedBy: "device.code-fresh",
	},
	{
		name: "Ada comes too late, and the server does not look at the time",
		settings: { skippedChecks: ["token.device-code-fresh"] },
		choices: ["late"],
		end: "expired",
		refusedBy: "token.person-decided",
	},
	{
		name: "five wrong codes",
		choices: ["mistyped", "mistyped", "mistyped", "mistyped", "mistyped", "right"],
		end: "pageRefused",
		refusedBy: "device.tries-left",
	},
	{
		name: "a client that is not known",
		edits: [at("codes", form("client_id").set("photo-prints"))],
		end: "notStarted",
		refusedBy: "token.client-known",
	},
	{
		name: "a scope that is not registered",
		edits: [at("codes", form("scope").set("photos.write"))],
		end: "notStarted",
		refusedBy: "authorize.scope-known",
	},
	{
		name: "another device code",
		edits: [at("poll", form("device_code").set("guess"))],
		end: "tokenRefused",
		refusedBy: "token.device-code-known",
	},
	{
		name: "a poll without a client",
		edits: [at("token", form("client_id").remove())],
		end: "tokenRefused",
		refusedBy: "token.client-known",
	},
	{
		name: "another address than the one on the screen",
		edits: [at("open", target("https://as.example/devices"))],
		end: "pageRefused",
	},
	{
		name: "a code form without its token",
		edits: [at("enter", form("csrf").remove())],
		end: "pageRefused",
		refusedBy: "form.token",
	},
];
