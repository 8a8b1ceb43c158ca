import { callWithoutToken, formRefusals } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, reaching, target } from "@/lib/flow/proof/scenario";

const done = reaching("done");
const denied = reaching("denied");
const expired = reaching("expired");
const pageRefused = reaching("pageRefused");
const notStarted = reaching("notStarted", "codes");
const tokenRefused = reaching("tokenRefused");

/** Together they walk every arrow, and each check that a learner can reach refuses once. */
export const scenarios: readonly Scenario[] = [
	...formRefusals("pageRefused"),
	callWithoutToken,
	done("success"),
	done("success, OAuth 2.0", { profile: "2.0" }),
	done("success after a mistyped code", "device.code-known", ["mistyped", "right"]),
	done("success after a mistyped password", ["right", "wrong", "right", "allow"]),
	done("success with a code typed in small letters and without its hyphen", ["?user_code=jhbc+ldjq"]),
	done("success with a code that came in the URL", at("open", target("https://as.example/device?user_code=JHBC-LDJQ"))),
	done("success of a television that polls too early", "token.polled-in-time", { levels: { polling: "hasty" } }),
	denied("Ada denies", "token.person-allowed", ["right", "right", "deny"]),
	expired("Ada comes too late", "token.device-code-fresh", ["late"]),
	expired("Ada comes too late, as the page sees it", "device.code-fresh", ["late"]),
	expired(
		"Ada comes too late, and the server does not look at the time",
		"token.person-decided",
		{ skippedChecks: ["token.device-code-fresh"] },
		["late"],
	),
	pageRefused("five wrong codes", "device.tries-left", [
		"mistyped",
		"mistyped",
		"mistyped",
		"mistyped",
		"mistyped",
		"right",
	]),
	notStarted("a client that is not known", "token.client-known", form("client_id").set("photo-prints")),
	notStarted("a scope that is not registered", "authorize.scope-known", form("scope").set("photos.write")),
	tokenRefused("another device code", "token.device-code-known", at("poll", form("device_code").set("guess"))),
	tokenRefused("a poll without a client", "token.client-known", at("token", form("client_id").remove())),
	pageRefused("another address than the one on the screen", at("open", target("https://as.example/devices"))),
	pageRefused("a code form without its token", "form.token", at("enter", form("csrf").remove())),
];
