/** Controls of a sign-in with OpenID Connect. */
import { choice, protection } from "./control";

export const openidControls = {
	nonce: protection(["off", "check"], "check", "check"),
	atHash: protection(["off", "check"], "off", "check"),
	session: choice(["none", "signed-in", "allowed", "old"], "none", "none"),
	prompt: choice(["absent", "none", "login", "consent"], "absent", "absent"),
	maxAge: choice(["absent", "0", "300"], "absent", "absent"),
} as const;
