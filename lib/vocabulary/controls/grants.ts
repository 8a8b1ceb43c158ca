/** Controls of the other grants, and of what becomes of their tokens. */
import { choice, protection } from "./control";

export const grantControls = {
	password: protection(["on", "off"], "on", "off", { required: "off" }),
	signInAt: protection(["client", "server"], "client", "server"),
	refresh: protection(["static", "rotate", "rotate+detect"], "static", "rotate+detect", { required: "rotate+detect" }),
	exchange: protection(["none", "subset"], "none", "subset"),
	presenter: protection(["any", "meant"], "meant", "meant"),
	actor: choice(["impersonation", "delegation"], "impersonation", "delegation"),
	polling: choice(["hasty", "patient"], "patient", "patient"),
	deviceConfirm: protection(["off", "on"], "on", "on"),
	deviceCodeLife: protection(["day", "minutes"], "minutes", "minutes"),
	completeUri: protection(["offered", "absent"], "offered", "offered"),
	codeTries: protection(["off", "on"], "on", "on"),
	deviceScope: protection(["any", "little"], "any", "little"),
	proximity: protection(["off", "on"], "off", "on"),
	passkey: protection(["off", "on"], "off", "on"),
	tokenFormat: choice(["jwt", "opaque"], "jwt", "jwt"),
	introspection: protection(["off", "on"], "on", "on"),
	implicit: protection(["on", "off"], "on", "off", { required: "off" }),
} as const;
