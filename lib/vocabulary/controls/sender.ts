/** Controls that bind a token to whoever may send it. */
import { protection } from "./control";

export const senderControls = {
	sender: protection(["off", "mtls", "dpop"], "off", "off"),
	dpopNonce: protection(["off", "on"], "off", "on"),
	jti: protection(["off", "on"], "off", "on"),
	proxyStrip: protection(["off", "on"], "on", "on"),
	proxyLink: protection(["plain", "tls", "mutual"], "mutual", "mutual"),
} as const;
