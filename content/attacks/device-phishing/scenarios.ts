import { ISSUER } from "@/lib/cast/cast";
import { formRefusals } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda", "fetch");
const nobody = reaching("nobody", "ownCodes");

/** Every protection at its strongest. */
export const ALL = {
	deviceConfirm: "on",
	deviceCodeLife: "minutes",
	proximity: "on",
	clientType: "confidential",
	completeUri: "absent",
	passkey: "on",
	codeTries: "on",
	deviceScope: "little",
} as const;
const MINUTES = { levels: { deviceCodeLife: "minutes" } } as const;
const CONFIRM = { levels: { deviceConfirm: "on" } } as const;
const NEAR = { levels: { proximity: "on" } } as const;
const FIVE_WRONG = Array.from({ length: 5 }, () => "mistyped");
const ASKED = ["right", "right", "asked"];

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("a link with the code in it", { variant: "link" }),
	photosRead("a link where the server offers none", { variant: "link", levels: { completeUri: "absent" } }),
	photosRead("a code that is asked for when Ada is ready", { variant: "live", ...MINUTES }),
	photosRead("a passkey", { levels: { passkey: "on" } }),
	photosRead("a passkey, after a mistyped password", { levels: { passkey: "on" } }, [
		"right",
		"wrong",
		"right",
		"asked",
	]),
	photosRead("a limit on wrong codes", { levels: { codeTries: "on" } }),
	photosRead("little scope for devices", { levels: { deviceScope: "little" } }),
	photosRead("every protection, and an attacker who has a television and talks", { variant: "call", levels: ALL }),
	photosRead("OAuth 2.1, and an attacker who talks", { variant: "call", profile: "2.1" }),
	photosRead("Ada says yes without the screen", CONFIRM, ["right", "right", "allow"]),
	onlyAda("the page asks for the screen", "token.person-allowed", CONFIRM, ASKED),
	onlyAda("the page asks for the screen, a link", "token.person-allowed", { variant: "link", ...CONFIRM }),
	onlyAda("codes live ten minutes", "device.code-fresh", MINUTES),
	onlyAda("codes live ten minutes, as the attacker reads it", "token.device-code-fresh", MINUTES),
	...["mail", "link", "live"].map((variant) =>
		onlyAda(`device and person are in two places, ${variant}`, "device.place-same", { variant, ...NEAR }),
	),
	photosRead("a relay in Ada's town", { variant: "call", ...NEAR }),
	onlyAda("televisions are registered one by one", "token.client-authenticates", {
		levels: { clientType: "confidential" },
	}),
	onlyAda("OAuth 2.0", "device.code-fresh", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "device.code-fresh", { profile: "2.1" }),
	onlyAda("Ada says no", "token.person-allowed", ["right", "right", "deny"]),
	photosRead("after a mistyped code and a mistyped password", ["mistyped", "right", "wrong", "right", "asked"]),
	nobody(
		"five wrong codes, and Ada has to wait, too",
		"device.tries-left",
		{ variant: "live", levels: { ...MINUTES.levels, codeTries: "on" } },
		[...FIVE_WRONG, "right"],
	),
	photosRead("five wrong codes, and nobody counts", [...FIVE_WRONG, "right", "right", "asked"]),
	...formRefusals("onlyAda"),
	onlyAda("a code form without its token", "form.token", at("enter", form("csrf").remove())),
	onlyAda("her password is sent to the page for codes", at("login", target(`${ISSUER}/device`))),
	onlyAda("another address than the one for codes", at("open", target(`${ISSUER}/devices`))),
	onlyAda("a scope that is not registered", "authorize.scope-known", at("askCodes", form("scope").set("photos.write"))),
	onlyAda("another device code", "token.device-code-known", form("device_code").set("guess")),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	nobody("Ada's television is not known", "token.client-known", CONFIRM, form("client_id").set("other")),
	nobody("Ada's television does not find the page", CONFIRM, at("ownOpen", target(`${ISSUER}/devices`))),
	nobody("Ada's poll brings another code", CONFIRM, at("ownToken", form("device_code").set("guess"))),
	nobody("Ada's call carries no token", CONFIRM, at("ownApi", header("Authorization").remove())),
];
